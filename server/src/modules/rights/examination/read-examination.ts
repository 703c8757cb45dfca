import type { RightId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Examination, Sign } from './examination.js';
import { examinationsOf } from './examination-queries.js';
import { resemblanceSigns } from './resemblances.js';

export interface SetAside {
  rightId: RightId;
  sign: string;
  reason: string;
  at: Date;
}

/** What was found of a right, with what a person has set aside. */
export interface Examined {
  examination: Examination | undefined;
  /** Of the examination, and of the marks that it resembles today. */
  signs: Sign[];
  setAside: SetAside[];
}

export async function examinedRights(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, Examined>> {
  const [examinations, resemblances, aside] = await Promise.all([
    examinationsOf(db, ids),
    resemblanceSigns(db, ids),
    db.rows(sql<SetAside>`
      select right_id as "rightId", sign, reason, at from rights.sign_set_aside
      where right_id = any(${[...ids]}::text[]) order by at`),
  ]);
  return new Map(
    ids.map((id) => {
      const examination = examinations.get(id);
      const signs = [...(examination?.signs ?? []), ...(resemblances.get(id) ?? [])];
      return [id, { examination, signs, setAside: aside.filter((each) => each.rightId === id) }];
    }),
  );
}

/** The figures that vetting weighs: signs that nobody has set aside. */
export interface RightSuspicions {
  isNumberUnusual: boolean;
  registerMismatches: number;
  isCertificateShared: boolean;
  documentSigns: number;
  /** 0 to 1; null when nothing of the kind is known. */
  similarToWellKnown: number | null;
  similarToOther: number | null;
}

const ABSENT_COUNTS = 2;
const IN_FILES: readonly string[] = [
  'edited-with',
  'revised',
  'changed-later',
  'made-before',
  'made-ahead',
];

/** What stands against each right in figures; rights without an examination have none. */
export async function suspicionsOf(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, RightSuspicions>> {
  const all = await examinedRights(db, ids);
  return new Map([...all].map(([id, examined]) => [id, suspicions(examined)]));
}

function suspicions({ signs, setAside }: Examined): RightSuspicions {
  const ignored = new Set(setAside.map(({ sign }) => sign));
  const open = signs.filter(({ key }) => !ignored.has(key));
  const of = (kind: string) => open.filter((each) => each.kind === kind);
  const share = (kind: string) => {
    const shares = of(kind).map(({ figures }) => Number(figures.share));
    return shares.length > 0 ? Math.max(...shares) : null;
  };
  const absent = of('register-absent').length * ABSENT_COUNTS;
  return {
    isNumberUnusual: of('number-unusual').length > 0,
    registerMismatches: of('register-mismatch').length + absent,
    isCertificateShared: of('same-certificate').length > 0,
    documentSigns: open.filter(({ kind }) => IN_FILES.includes(kind)).length,
    similarToWellKnown: share('resembles-well-known'),
    similarToOther: share('resembles-other'),
  };
}
