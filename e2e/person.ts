import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, noteFaults, overflow } from './faults.js';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const DEMO_PASSWORD = 'lantern-light-2026';
/** Until the page has asked and drawn what it shows; lists refresh every five seconds. */
const QUIET_WITHIN_MS = 3_000;

/** One person at a browser of their own, with everything that went wrong on the way. */
export interface Person {
  who: string;
  page: Page;
  context: BrowserContext;
  faults: string[];
}

/** Opens a browser for somebody who has not signed in yet. */
export async function arrive(browser: Browser, house: string, who: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: house,
    viewport: WIDE,
    locale: 'en',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(45_000);
  const faults = await noteFaults(context, who);
  return { who, context, page: await context.newPage(), faults };
}

async function show(page: Page, language: 'English' | '中文'): Promise<void> {
  const other = language === 'English' ? '中文' : 'English';
  const done = page.getByRole('button', { name: other, exact: true });
  const choose = page.getByRole('button', { name: language, exact: true });
  await done.or(choose).first().waitFor();
  if (await choose.isVisible()) await choose.click();
  await done.waitFor();
}

/** Signs in by e-mail and password; pages are then read in English, whatever the person speaks. */
export async function signIn(
  { page }: Person,
  email: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  if (!page.url().endsWith('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: /Main navigation|主导航/ }).waitFor({
    state: 'attached',
  });
  await show(page, 'English');
}

/** Opens a page by its line in the main navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main navigation' });
  await navigation.getByRole('link', { name, exact: true }).click();
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: QUIET_WITHIN_MS }).catch(() => undefined);
}

async function check({ page, faults }: Person, name: string, size: typeof WIDE): Promise<void> {
  await page.setViewportSize(size);
  const found = [...(await overflow(page)), ...(await accessibilityFaults(page))];
  faults.push(...found.map((fault) => `${name}, ${size.width} px: ${fault}`));
}

/**
 * Looks at the page as it stands: in both languages, wide and narrow, with axe-core.
 * What is wrong joins the person's faults; the page is left wide and in English.
 */
export async function look(person: Person, name: string): Promise<void> {
  await settle(person.page);
  for (const language of ['中文', 'English'] as const) {
    await show(person.page, language);
    for (const size of [NARROW, WIDE]) {
      await check(person, `${name}, ${language}`, size);
    }
  }
}

/** Opens every page of the person's navigation, in English and wide, then in Chinese and narrow. */
export async function lookAround(person: Person): Promise<void> {
  const { page } = person;
  const navigation = page.getByRole('navigation', { name: 'Main navigation' });
  for (const name of await navigation.getByRole('link').allInnerTexts()) {
    await navigation.getByRole('link', { name, exact: true }).click();
    await settle(page);
    await check(person, `${name}, English`, WIDE);
    await show(page, '中文');
    await check(person, `${name}, 中文`, NARROW);
    await page.setViewportSize(WIDE);
    await show(page, 'English');
  }
}

/** Keeps what everybody sees, as pictures and as text, for whoever asks why a chapter failed. */
export async function keepViews(people: readonly Person[]): Promise<string> {
  const folder = join(tmpdir(), 'magpie-e2e-views');
  await mkdir(folder, { recursive: true });
  for (const { who, page, faults } of people) {
    await page.screenshot({ path: join(folder, `${who}.png`), fullPage: true });
    const words = await page.ariaSnapshot();
    await writeFile(join(folder, `${who}.txt`), [page.url(), words, ...faults].join('\n'));
  }
  return folder;
}
