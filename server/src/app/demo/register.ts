import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkRightNumber } from '../../contracts/identifiers/index.js';
import { demoHolders, demoRights } from './content/index.js';
import { demoCopiedMark, demoSquattedMark, demoSquatter } from './content/misuse.js';
import type { DemoRight } from './content/types.js';

const DAY = 86_400_000;

/**
 * Writes what the demo's invented offices would answer, one line a right: so that looking rights up
 * works without any office. The squatter's first mark is somebody else's there, the second unknown.
 */
export async function writeDemoRegister(path: string, now: Date): Promise<void> {
  const lines = [
    ...demoRights.map((right) => ({ ...keyOf(right), record: recordOf(right, now) })),
    {
      ...keyOf({ ...demoSquattedMark, kind: 'trademark' }),
      record: {
        status: 'registered',
        title: demoSquattedMark.title,
        holders: [demoSquatter.people[0].name, '杭州北埠里服饰店'],
        niceClasses: [25],
        registeredOn: dateOf(now, -demoSquattedMark.filedDaysAgo),
      },
    },
    { ...keyOf({ ...demoCopiedMark, kind: 'trademark' }), record: null },
  ];
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function keyOf({ office, kind, number }: Pick<DemoRight, 'office' | 'kind' | 'number'>) {
  const checked = checkRightNumber(kind, office, number);
  return { office, kind, number: checked.ok ? checked.normalized : number };
}

const dateOf = (now: Date, days: number) =>
  new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

function recordOf(right: DemoRight, now: Date) {
  const { title, holder, niceClasses, validFromDaysAgo, endsInDays } = right;
  const names = demoHolders.find(({ key }) => key === holder)?.name;
  return {
    status: 'registered',
    title: title.zh,
    holders: names ? [names.zh, names.en] : [],
    ...(niceClasses.length > 0 && { niceClasses }),
    registeredOn: dateOf(now, -validFromDaysAgo),
    ...(endsInDays !== null && { expiresOn: dateOf(now, endsInDays) }),
  };
}
