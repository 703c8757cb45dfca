import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Writes refused content to the console, where it is noted like any other error. */
const REPORT_REFUSED = `addEventListener('securitypolicyviolation', (event) =>
  console.error('Content security policy refused ' + event.blockedURI + ' by ' + event.violatedDirective))`;

/** Collects console errors, uncaught exceptions and policy violations of every page of a context. */
export async function noteFaults(context: BrowserContext, who: string): Promise<string[]> {
  const faults: string[] = [];
  await context.addInitScript(REPORT_REFUSED);
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`${who}, ${message.page()?.url()}: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => {
    faults.push(`${who}, ${error.page()?.url()}: ${error.error().stack ?? error.error().message}`);
  });
  return faults;
}

interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

const AT_REST_WITHIN_MS = 1_500;

/** Serious and critical findings of axe-core on the page once its colours have come to rest. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const until = Date.now() + AT_REST_WITHIN_MS;
  for (;;) {
    const faults = await faultsNow(page);
    if (faults.length === 0 || Date.now() > until) return faults;
    await pause(100);
  }
}

async function faultsNow(page: Page): Promise<string[]> {
  // The policy forbids inline scripts; the source goes in through the debugger instead.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate<AxeViolation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const [first] = nodes;
      return `${id}: ${help} (${nodes.length}×, first ${first?.target.join(' ')}; ${first?.failureSummary?.replace(/\s+/g, ' ')})`;
    });
}

/** Says so when the page stays wider than its window once the layout has come to rest. */
export async function overflow(page: Page): Promise<string[]> {
  const until = Date.now() + AT_REST_WITHIN_MS;
  for (;;) {
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (excess <= 0) return [];
    if (Date.now() > until) return [`scrolls sideways by ${excess} px`];
    await pause(50);
  }
}
