import { openBrowser } from '../../e2e/browser.js';

/**
 * Frames of the graph page while it is dragged, in a real browser, on a made-up cluster: start a demo
 * house, then `MAGPIE_URL=http://127.0.0.1:4000 npx tsx bench/operators/graph-frames.ts [shops]`.
 */
const base = process.env.MAGPIE_URL ?? 'http://127.0.0.1:4000';
const shops = Number(process.argv[2] ?? 5_000);
const id = 'clu_01k0000000000000000000000a';

function makeCluster() {
  const at = '2026-01-01T00:00:00.000Z';
  const nodes = Array.from({ length: shops }, (_, place) => ({
    ...{ id: `mer_${place}`, name: `Shop ${place}`, storefront: 'Market', openedAt: at, since: at },
    ...{ isKnownBad: place % 400 === 0, nearness: (place % 7) / 10, part: place % 12 },
  }));
  const edges = Array.from({ length: Math.round(shops * 1.2) }, (_, place) => {
    const other = place % 3 === 0 ? (place * 7_919 + 13) % shops : (place + 12) % shops;
    return {
      ...{ a: `mer_${place % shops}`, b: `mer_${other}`, probability: 0.9, since: at },
      relations: ['same_device'],
      evidence: [{ kind: 'device', shops: 3, points: 5, text: { en: 'x', zh: 'x' } }],
    };
  }).filter(({ a, b }) => a !== b);
  const head = { id, shops, knownBad: 12, formedAt: at, changedAt: at, mergedInto: null };
  return { ...head, nodes, edges, history: [] };
}

const browser = await openBrowser();
if ('missing' in browser) throw new Error(browser.missing);
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
await context.request.post(`${base}/v1/session`, {
  data: { email: 'grace@lantern.example', password: 'lantern-light-2026' },
  headers: { origin: base },
});
const page = await context.newPage();
await page.route(`**/v1/clusters/${id}`, (route) => route.fulfill({ json: makeCluster() }));
const began = performance.now();
await page.goto(`${base}/review/clusters/${id}`);
await page.locator('canvas').first().waitFor({ timeout: 60_000 });
await page.waitForTimeout(1_000);
console.log(`${shops} shops drawn after ${Math.round(performance.now() - began)} ms`);
const box = await page.locator('[role=img]').first().boundingBox();
if (!box) throw new Error('The graph is not on the page.');
await page.evaluate(`
  globalThis.seen = [];
  let last = performance.now();
  const frame = (now) => {
    globalThis.seen.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`);
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
await page.mouse.move(x, y);
await page.mouse.down();
for (let step = 0; step < 60; step += 1) {
  await page.mouse.move(x + 150 * Math.sin(step / 6), y + 100 * Math.cos(step / 6));
  await page.waitForTimeout(16);
}
await page.mouse.up();
const frames = (await page.evaluate('globalThis.seen')) as number[];
frames.sort((a, b) => a - b);
const at = (share: number) => Math.round(frames[Math.floor(share * (frames.length - 1))] ?? 0);
console.log(
  `${frames.length} frames while dragging: ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (worst)`,
);
await browser.close();
