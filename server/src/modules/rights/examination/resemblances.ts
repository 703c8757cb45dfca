import type { OrganisationId, RightId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { type Sign, signKey } from './examination.js';
import type { Resemblance } from './examination-queries.js';

interface Row extends Resemblance {
  rightId: RightId;
  title: string;
  holderId: OrganisationId;
  isWellKnown: boolean;
  isElder: boolean;
  shareClasses: boolean;
}

/**
 * What speaks against each right: a well-known mark of somebody else, whatever its goods and its
 * date (Paris Convention, article 6bis), or an elder one of somebody else for the same classes.
 */
export async function resemblanceSigns(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, Sign[]>> {
  const rows = await db.rows(sql<Row>`
    select mine.id as "rightId", other.id as "otherId", other.title, other.holder_id as "holderId",
      p.seen_by as "seenBy", p.share, k.right_id is not null as "isWellKnown",
      (coalesce(other.registered_on, other.registered_at::date), other.id)
        < (coalesce(mine.registered_on, mine.registered_at::date), mine.id) as "isElder",
      (other.nice_classes && mine.nice_classes or mine.nice_classes = '{}') as "shareClasses"
    from rights."right" mine
    join rights.resemblance p on p.right_id = mine.id or p.other_id = mine.id
    join rights."right" other on other.id = case when p.right_id = mine.id then p.other_id
      else p.right_id end and other.status not in ('withdrawn', 'refused', 'pending')
    left join rights.well_known k on k.right_id = other.id
    where mine.id = any(${[...ids]}::text[])
      and not exists (select 1 from rights.well_known w where w.right_id = mine.id)
    order by p.share desc, other.id`);
  const signs = new Map<RightId, Sign[]>();
  for (const row of rows) {
    if (!row.isWellKnown && !(row.isElder && row.shareClasses)) continue;
    signs.set(row.rightId, [...(signs.get(row.rightId) ?? []), resemblance(row)]);
  }
  return signs;
}

const SEEN_BY = {
  spelling: { en: 'in spelling', zh: '写法' },
  sound: { en: 'in sound', zh: '读音' },
  part: { en: 'because one contains the other', zh: '相互包含' },
  figure: { en: 'in its figure', zh: '图形' },
} as const;

function resemblance({ otherId, title, seenBy, share, isWellKnown }: Row): Sign {
  const kind = isWellKnown ? 'resembles-well-known' : 'resembles-other';
  const percent = Math.round(share * 100);
  const { en, zh } = SEEN_BY[seenBy];
  return {
    key: signKey(kind, otherId),
    kind,
    evidenceId: null,
    otherRightId: otherId,
    figures: { share, seenBy, title },
    text: isWellKnown
      ? {
          en: `It resembles the well-known “${title}” of somebody else ${en} (${percent} %).`,
          zh: `与他人的知名商标“${title}”${zh}近似（${percent}%）。`,
        }
      : {
          en: `It resembles the elder “${title}” of somebody else ${en} (${percent} %).`,
          zh: `与他人在先的“${title}”${zh}近似（${percent}%）。`,
        },
  };
}
