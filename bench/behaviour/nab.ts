import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeriesWatch } from '../../server/src/engines/behaviour/index.js';

/**
 * The Numenta Anomaly Benchmark (Lavin and Ahmad 2015), standard profile, by its own scoring:
 * `npx tsx bench/behaviour/nab.ts`. Published on it: ARTime 74.9, HTM 70.1, RCF 51.7, Gaussian 39.6.
 */
const archive = new URL('../../../shared/data/anomaly/nab.tar.gz', import.meta.url);
const PROFILE = { tp: 1, fp: 0.11, fn: 1 };
const PROBATION = 0.15;

interface Series {
  name: string;
  times: number[];
  values: number[];
  windows: [number, number][];
}

function readSeries(folder: string): Series[] {
  const labels = JSON.parse(readFileSync(join(folder, 'combined_windows.json'), 'utf8')) as Record<
    string,
    [string, string][]
  >;
  return Object.entries(labels).map(([name, windows]) => {
    const lines = readFileSync(join(folder, 'data', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const rows = lines.map((line) => line.split(','));
    const times = rows.map(([time]) => Date.parse(`${time?.replace(' ', 'T')}Z`));
    const at = (time: string) => Date.parse(`${time.slice(0, 19).replace(' ', 'T')}Z`);
    return {
      ...{ name, times, values: rows.map(([, value]) => Number(value)) },
      windows: windows.map(([from, to]): [number, number] => [
        times.findIndex((time) => time >= at(from)),
        times.findLastIndex((time) => time <= at(to)),
      ]),
    };
  });
}

const probationOf = ({ values }: Series) =>
  Math.floor(Math.min(PROBATION * values.length, PROBATION * 5000));

const sigmoid = (x: number) => (x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1);

/** What each row brings when it is reported; windows themselves are counted once each. */
function scoreAt(series: Series, scores: readonly number[], threshold: number): number {
  const { windows } = series;
  const best = windows.map(() => -PROFILE.fn);
  let total = 0;
  for (let row = probationOf(series); row < scores.length; row += 1) {
    if ((scores[row] as number) < threshold) continue;
    const inside = windows.findIndex(([from, to]) => row >= from && row <= to);
    if (inside >= 0) {
      const [from, to] = windows[inside] as [number, number];
      const position = -(to - row + 1) / (to - from + 1);
      const gained = (PROFILE.tp * sigmoid(position)) / sigmoid(-1);
      best[inside] = Math.max(best[inside] as number, gained);
      continue;
    }
    const before = windows.filter(([, to]) => to < row).at(-1);
    if (!before) total -= PROFILE.fp;
    else {
      const width = before[1] - before[0] + 1;
      total += PROFILE.fp * sigmoid(Math.abs(before[1] - row) / Math.max(1, width - 1));
    }
  }
  return total + best.reduce((sum, each) => sum + each, 0);
}

function best(all: readonly { series: Series; scores: number[] }[]) {
  const thresholds = [
    ...new Set(all.flatMap(({ scores }) => scores.map((s) => Math.round(s * 2000) / 2000))),
  ];
  const count = all.reduce((sum, { series }) => sum + series.windows.length, 0);
  let top = { threshold: 1.1, score: -count * PROFILE.fn };
  for (const threshold of thresholds.filter((each) => each > 0.5)) {
    const score = all.reduce((sum, one) => sum + scoreAt(one.series, one.scores, threshold), 0);
    if (score > top.score) top = { threshold, score };
  }
  return { ...top, normalised: (100 * (top.score + count)) / (2 * count), windows: count };
}

if (!existsSync(archive)) {
  console.log('Left out: the development data do not lie beside the checkout.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nab-'));
  execFileSync('tar', ['-xzf', archive.pathname, '-C', folder]);
  const root = join(folder, 'NAB');
  const labels = readdirSync(root, { recursive: true }).map(String);
  const windows = labels.find((path) => path.endsWith('combined_windows.json'));
  if (!windows) throw new Error('The archive has no windows.');
  execFileSync('cp', [join(root, windows), join(root, 'combined_windows.json')]);
  const began = process.cpuUsage();
  const all = readSeries(root).map((series) => {
    const watch = new SeriesWatch({ warmUp: probationOf(series) });
    return { series, scores: series.values.map((value) => watch.add(value)) };
  });
  const { user } = process.cpuUsage(began);
  const rows = all.reduce((sum, { series }) => sum + series.values.length, 0);
  rmSync(folder, { recursive: true });
  const whole = best(all);
  console.log(
    `${all.length} series, ${rows} values, ${whole.windows} windows: ` +
      `${whole.normalised.toFixed(1)} at threshold ${whole.threshold}; ${Math.round(rows / (user / 1e6))} values per CPU-second`,
  );
  const halves = [0, 1].map((half) => all.filter((_, at) => at % 2 === half));
  for (const [at, half] of halves.entries()) {
    const chosen = best(halves[1 - at] ?? []);
    const count = half.reduce((sum, { series }) => sum + series.windows.length, 0);
    const score = half.reduce(
      (sum, one) => sum + scoreAt(one.series, one.scores, chosen.threshold),
      0,
    );
    console.log(
      `half ${at + 1} by the threshold of the other: ${((100 * (score + count)) / (2 * count)).toFixed(1)}`,
    );
  }
}
