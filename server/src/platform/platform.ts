import type { Blobs } from './blobs/index.js';
import type { Clock } from './clock/clock.js';
import type { Database } from './db/index.js';
import type { Jobs } from './jobs/index.js';
import type { Logger } from './log.js';
import type { Mailer } from './mail/index.js';
import type { StreamState } from './stream/index.js';

/** What the house gives to every module: no domain word in it. */
export interface Platform {
  readonly db: Database;
  readonly clock: Clock;
  readonly blobs: Blobs;
  readonly jobs: Jobs;
  readonly mail: Mailer;
  readonly log: Logger;
  /** How the listeners on outside streams stand; none where no stream server is configured. */
  readonly streams: { readonly states: readonly StreamState[] };
  readonly settings: Settings;
}

/** Settings that modules read; `app/config.ts` fills them from the environment. */
export interface Settings {
  /** Public address of this installation, without a trailing slash. */
  readonly baseUrl: string;
  readonly isDemo: boolean;
  /** Name of the journal (C2SP origin). */
  readonly journalOrigin: string;
  /** Business calendar of the platform and its time zone. */
  readonly calendar: 'cn' | 'us-federal' | 'eu' | 'weekdays';
  readonly timeZone: string;
  readonly oidc: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    isInsecureAllowed: boolean;
  } | null;
  /** Webhook targets on loopback or private networks are refused unless this is set (tests, demo). */
  readonly arePrivateWebhooksAllowed: boolean;
  /** Ports of the receivers that webhooks may be sent to. */
  readonly webhookPorts: readonly number[];
  /** Where registered rights are looked up: the operator's gateway, or a file of recorded answers. */
  readonly register: { url: string; token: string | null } | { file: string } | null;
  readonly areSecureCookies: boolean;
  /** Addresses of the proxies whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies: readonly string[];
}
