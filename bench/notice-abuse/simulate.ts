import { parseArgs } from 'node:util';
import { wilson } from '../../server/src/platform/statistics/index.js';
import { type Outcome, runWorld } from './run-world.js';
import { CHANGED, DEFAULT } from './world.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1' },
    world: { type: 'string', default: 'default' },
  },
});

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const share = (count: number, of: number) => {
  const { value, low, high } = wilson(count, of);
  return `${percent(value)} [${percent(low)}, ${percent(high)}] of ${of}`;
};

const isFlagged = ({ band }: Outcome) => band === 'under-vetting' || band === 'severe';

function liftOfTopDecile(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => b.score - a.score);
  const top = sorted.slice(0, Math.ceil(sorted.length / 10));
  const bad = (list: readonly Outcome[]) => list.filter((o) => o.isMalicious).length / list.length;
  return bad(top) / bad(outcomes);
}

/** The plain rules of thumb that a desk would use instead, at the best they can do here. */
function report(name: string, all: readonly (readonly Outcome[])[], scoreMs: number): void {
  const outcomes = all.flat();
  const malicious = outcomes.filter((o) => o.isMalicious);
  const honest = outcomes.filter((o) => !o.isMalicious);
  const upheld = honest.filter((o) => o.isUpheld);
  const lifts = all.map(liftOfTopDecile).sort((a, b) => a - b);
  const at = (q: number) => (lifts[Math.floor(q * (lifts.length - 1))] ?? 0).toFixed(2);
  console.log(
    `\nWorld ${name}: ${all.length} seeds, ${outcomes.length} notices, ${percent(malicious.length / outcomes.length)} in bad faith`,
  );
  console.log(
    `lift of the top decile: median ${at(0.5)} [${at(0.025)}, ${at(0.975)}]; the most possible is ${Math.min(10, outcomes.length / malicious.length).toFixed(2)}`,
  );
  console.log(`bad faith flagged: ${share(malicious.filter(isFlagged).length, malicious.length)}`);
  console.log(
    `honest and upheld, delayed: ${share(upheld.filter(isFlagged).length, upheld.length)}`,
  );
  const groups: [string, (o: Outcome) => boolean][] = [
    ['small', (o) => o.isSmall],
    ['not small', (o) => !o.isSmall],
    ['foreign', (o) => o.isForeign],
    ['domestic', (o) => !o.isForeign],
  ];
  for (const [group, test] of groups) {
    const of = upheld.filter(test);
    console.log(
      `  ${group}, honest and upheld, flagged: ${share(of.filter(isFlagged).length, of.length)}`,
    );
  }
  for (const kind of [...new Set(outcomes.map((o) => o.kind))]) {
    const of = outcomes.filter((o) => o.kind === kind);
    console.log(`  ${kind}: flagged ${share(of.filter(isFlagged).length, of.length)}`);
  }
  console.log(`${Math.round(outcomes.length / (scoreMs / 1000))} scores a second`);
}

for (const world of values.world === 'both'
  ? [DEFAULT, CHANGED]
  : [values.world === 'changed' ? CHANGED : DEFAULT]) {
  const runs = Array.from({ length: Number(values.seeds) }, (_, i) =>
    runWorld(world, Number(values.first) + i),
  );
  report(
    world.name,
    runs.map(({ outcomes }) => outcomes),
    runs.reduce((sum, { scoreMs }) => sum + scoreMs, 0),
  );
}
