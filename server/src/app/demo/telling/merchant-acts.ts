import { fileCounterNotice } from '../../../modules/notices/index.js';
import type { DemoStep } from '../content/index.js';
import { attach, signedBy, type ToldNotice } from './told-notice.js';
import { contentListing, speakerOf } from './told-world.js';

async function counter(
  told: ToldNotice,
  step: Extract<DemoStep, { do: 'counter' }>,
): Promise<void> {
  const { world, pack } = told;
  const listings = told.listingsOf(step);
  const [first = ''] = listings;
  const attachments = await told.exhibits(first, step.evidence);
  const speaker = speakerOf(contentListing(first).merchant);
  const filed = await world.act(speaker, async (tx, actor, { person, organisation }) =>
    fileCounterNotice(tx, actor, {
      claimIds: told.claimIds(step),
      explanation: step.text,
      locale: person.locale,
      statements: pack.counterNotice.statements.map(({ code }) => code),
      ...signedBy(person, organisation),
      evidenceIds: await attach(tx, actor, 'counter-notice', attachments),
    }),
  );
  told.requireMoved(step, filed);
  for (const key of listings) told.counterNotices.set(key, filed.counterNoticeId);
}

/** What merchants do in the story. */
export const merchantActs = { counter };
