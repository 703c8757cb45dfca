import { z } from 'zod';
import { locale, organisationKind } from '../../../contracts/parties.js';
import { httpProblem, pageQuery, type Route, read } from '../../../platform/http/index.js';
import { cut, pageOf, readCursor } from '../../../platform/http/page.js';
import type { Settings } from '../../../platform/platform.js';
import { instant, instantOf } from '../schema.js';
import { demoSignIns } from './demo-sign-ins.js';
import { keptMails } from './outbox.js';

const tag = 'Demo';

const signIn = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  organisation: z.string(),
  kind: organisationKind,
  locale,
});
const mail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: instant,
});

/** Outside the demo there is nothing here, whoever asks. */
function requireDemo(settings: Settings): void {
  if (!settings.isDemo) throw httpProblem('not-found');
}

export const demoRoutes: Route[] = [
  read(
    'GET /v1/demo',
    {
      summary: 'Sign-ins of the demo world',
      tag,
      access: 'public',
      returns: z.object({ signIns: z.array(signIn) }),
    },
    async ({ db, platform }) => {
      requireDemo(platform.settings);
      return { signIns: await demoSignIns(db) };
    },
  ),
  read(
    'GET /v1/demo/outbox',
    {
      summary: 'Messages that the demo would have sent, newest first',
      tag,
      access: 'public',
      query: pageQuery.extend({ to: z.string().max(254).optional() }),
      returns: pageOf(mail),
    },
    async ({ db, platform, query }) => {
      requireDemo(platform.settings);
      const before = readCursor(query.cursor)?.[0]?.toString();
      const rows = await keptMails(db, query.to, before, query.limit + 1);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map((row) => ({ ...row, at: instantOf(row.at) })) };
    },
  ),
];
