import { resolve } from 'node:path';
import { z } from 'zod';
import { calendarIds } from '../platform/calendar/index.js';

const flag = (byDefault: boolean) =>
  z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .optional()
    .transform((value) => (value === undefined ? byDefault : value === '1'));

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HOST: z.string().default('127.0.0.1'),
    MAGPIE_DATA: z.string().default('.magpie'),
    MAGPIE_DEMO: flag(true),
    MAGPIE_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
    MAGPIE_WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
    MAGPIE_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    MAGPIE_BASE_URL: z.url().optional(),
    MAGPIE_CALENDAR: z.enum(calendarIds).default('cn'),
    MAGPIE_TIME_ZONE: z.string().default('Asia/Shanghai'),
    MAGPIE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    MAGPIE_JOURNAL_ORIGIN: z
      .string()
      .regex(/^[^\s+]+$/, 'must have no space and no plus')
      .default('magpie.local/journal'),
    MAGPIE_PRIVATE_WEBHOOKS: flag(false),
    MAGPIE_WEBHOOK_PORTS: z
      .string()
      .default('443,8443')
      .transform((list) => list.split(',').map((item) => Number(item.trim())))
      .refine(
        (ports) => ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536),
        {
          error: 'must be port numbers, parted by commas',
        },
      ),
    MAGPIE_REGISTER_URL: z
      .url()
      .refine((url) => url.includes('{number}') || url.includes('%7Bnumber%7D'), {
        error: 'must hold {office}, {kind} and {number}',
      })
      .optional(),
    MAGPIE_REGISTER_TOKEN: z.string().optional(),
    MAGPIE_TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      ),
    MAGPIE_MAIL_FROM: z.string().default('Magpie <magpie@localhost>'),
    SMTP_URL: z.url().optional(),
    DATABASE_URL: z.url().optional(),
    NATS_URL: z
      .string()
      .regex(
        /^(nats|tls|wss?):\/\/[^\s,]+(,(nats|tls|wss?):\/\/[^\s,]+)*$/,
        'must be nats://host:port',
      )
      .optional(),
    MAGPIE_NATS_PREFIX: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens')
      .default('magpie'),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_ALLOW_INSECURE: flag(false),
  })
  .check(({ value, issues }) => {
    const oidc = [value.OIDC_ISSUER, value.OIDC_CLIENT_ID, value.OIDC_CLIENT_SECRET];
    const given = oidc.filter((item) => item !== undefined).length;
    if (given === 0 || given === oidc.length) return;
    issues.push({
      code: 'custom',
      input: value,
      path: ['OIDC_ISSUER'],
      message: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together',
    });
  });

/** The whole configuration, validated; no other file reads the environment. */
export type Config = ReturnType<typeof readConfig>;

export class ConfigError extends Error {}

/**
 * Reads and validates the environment.
 * @throws ConfigError that lists every problem at once.
 */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration is not valid:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const baseUrl = (value.MAGPIE_BASE_URL ?? `http://127.0.0.1:${value.PORT}`).replace(/\/$/, '');
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = value;
  return {
    host: value.HOST,
    port: value.PORT,
    workerPort: value.MAGPIE_WORKER_PORT,
    metricsToken: value.MAGPIE_METRICS_TOKEN,
    role: value.MAGPIE_ROLE,
    dataFolder: resolve(value.MAGPIE_DATA),
    logLevel: value.MAGPIE_LOG_LEVEL,
    databaseUrl: value.DATABASE_URL,
    nats: value.NATS_URL ? { url: value.NATS_URL, prefix: value.MAGPIE_NATS_PREFIX } : undefined,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAGPIE_MAIL_FROM,
    settings: {
      baseUrl,
      isDemo: value.MAGPIE_DEMO,
      journalOrigin: value.MAGPIE_JOURNAL_ORIGIN,
      calendar: value.MAGPIE_CALENDAR,
      timeZone: value.MAGPIE_TIME_ZONE,
      oidc:
        issuer && clientId && secret
          ? { issuer, clientId, clientSecret: secret, isInsecureAllowed: value.OIDC_ALLOW_INSECURE }
          : null,
      arePrivateWebhooksAllowed: value.MAGPIE_PRIVATE_WEBHOOKS,
      webhookPorts: value.MAGPIE_WEBHOOK_PORTS,
      register: registerFrom(value),
      areSecureCookies: baseUrl.startsWith('https:'),
      trustedProxies: value.MAGPIE_TRUSTED_PROXIES,
    },
  };
}

/** The demo world brings recorded answers of its invented offices along. */
function registerFrom(value: z.output<typeof environment>) {
  const { MAGPIE_REGISTER_URL: url, MAGPIE_REGISTER_TOKEN: token = null } = value;
  if (url) return { url, token };
  return value.MAGPIE_DEMO ? { file: resolve(value.MAGPIE_DATA, 'register.ndjson') } : null;
}
