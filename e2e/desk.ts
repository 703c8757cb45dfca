import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, drawnPaper } from './files.js';
import { goTo, look, type Person, signIn } from './person.js';

/** Everybody who meets on the desk's pages. */
export interface Staff {
  reviewer: Person;
  senior: Person;
  administrator: Person;
  holder: Person;
  merchant: Person;
}

/** Opens the task whose row says these words. */
async function openTask(page: Page, words: string, kind?: string): Promise<void> {
  await goTo(page, 'Review desk');
  const search = page.getByRole('searchbox', { name: 'Words, names or an id' });
  await search.fill(words);
  await search.press('Enter');
  const rows = page.getByRole('row').filter({ hasText: kind ?? '' });
  await rows.getByRole('link').filter({ hasText: words }).first().click();
  await page.waitForURL(/desk\/tasks\//);
}

export async function everybodyComes(staff: Staff): Promise<void> {
  const { reviewer, senior, administrator } = staff;
  await signIn(reviewer, 'zhixia@lantern.example');
  await signIn(senior, 'wenbo@lantern.example');
  await signIn(administrator, 'admin@lantern.example');
}

const QUESTION =
  'Which of the three whale flukes do you rely on? Please send the certificate page.';
const ASKED = 'H*shfin Deep2 relisted, DM for brand';

export async function reviewerAsksForMore({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, ASKED);
  await page.getByRole('button', { name: /^Ask for more/ }).waitFor();
  await page.keyboard.press('i');
  await page.getByLabel(/^What is missing/).fill(QUESTION);
  await look(reviewer, 'asking for more');
  await page.getByRole('button', { name: /^Send the request/ }).click();
  await page.getByText('Request sent').first().waitFor();
}

export async function holderSupplies({ holder }: Staff): Promise<void> {
  const { page } = holder;
  await signIn(holder, 'brand@hushfin.example');
  await goTo(page, 'My notices');
  await page.getByRole('link', { name: /us-harbor-relisted/ }).click();
  await page.getByText(QUESTION).first().waitFor();
  await page
    .getByRole('button', { name: /^Supply information/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .first()
    .fill('The one registered as no. 3 of the annex, page 2.');
  await dialog.getByRole('button', { name: /^(Supply|Send)/ }).click();
  await page.getByText('Information supplied').first().waitFor();
}

export async function reviewerReturnsACounterNotice({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, 'Sleepy fox moon poster', 'Counter-notice');
  await page.getByRole('button', { name: /^Return/ }).waitFor();
  await page.keyboard.press('b');
  await page
    .getByLabel(/^What is missing from the counter-notice/)
    .fill('The statement under penalty of perjury is not signed by a natural person.');
  await look(reviewer, 'returning a counter-notice');
  await page.getByRole('button', { name: /^Return the counter-notice/ }).click();
  await page.getByText('Counter-notice returned').first().waitFor();
}

export async function reviewerUpholdsOne({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, 'R1dgehare style trail runner', 'Counter-notice');
  await page.getByRole('button', { name: /^Uphold/ }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Uphold the counter-notice/ }).waitFor();
  await page.getByText('What both parties will read').waitFor();
  await look(reviewer, 'upholding a counter-notice');
  await page.getByLabel(/^Facts found/).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Counter-notice upheld').first().waitFor();
}

export async function reviewerDismissesOne({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, 'Trail shoes with jumping hare logo', 'Counter-notice');
  await page.getByRole('button', { name: /^Dismiss/ }).waitFor();
  await page.keyboard.press('r');
  await page.getByLabel(/^Facts found/).fill('The hare on the heel is the registered one.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Counter-notice dismissed').first().waitFor();
}

export async function reviewerConcludesASuit({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await page.goto('/review/search?q=RIDGEHAIR');
  await page.getByRole('link', { name: 'RIDGEHAIR 户外双肩包' }).click();
  await page.getByText('Before a court or authority').first().waitFor();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await page.getByRole('button', { name: /^Conclude suit/ }).waitFor();
  await page.keyboard.press('s');
  await page
    .getByLabel(/^Court or authority/)
    .fill('Hangzhou Internet Court, (2026) 浙0192民初1023号: infringement is not established.');
  await page.getByRole('radio', { name: /^No infringement/ }).check();
  await look(reviewer, 'concluding a suit');
  await page.getByRole('button', { name: /^Carry out the judgment/ }).click();
  await page.getByText('Judgment carried out').first().waitFor();
}

export async function reviewerRefusesARight({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, 'Moon over waves', 'Right to verify');
  await page.getByRole('region', { name: 'Verification' }).getByText('Refuse').waitFor();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Number does not match' }).click();
  await look(reviewer, 'refusing a right');
  await page
    .getByRole('button', { name: /^Refuse/ })
    .last()
    .click();
  await page
    .getByText(/is refused/)
    .first()
    .waitFor();
}

export async function reviewerChallengesARight({ reviewer }: Staff): Promise<void> {
  const { page } = reviewer;
  await goTo(page, 'Rights registry');
  await page.getByRole('table').getByRole('link').filter({ hasText: 'HUSHFIN' }).first().click();
  const panel = page.getByRole('region', { name: 'Challenge this right' });
  await panel
    .getByLabel(/^Which authority decided what/)
    .fill('EUIPO declared it invalid in part.');
  await panel.getByLabel(/^Not usable from/).fill('2031-05-01');
  await choose(
    page,
    panel.getByRole('button', { name: 'Choose files' }),
    await drawnPaper('decision.png', '#5b3d7a'),
  );
  await look(reviewer, 'challenging a right');
  await panel.getByRole('button', { name: 'Enter the challenge' }).click();
  await page.getByText('The challenge is entered').waitFor();
  await page.getByLabel(/^Why it ends/).fill('The appeal succeeded.');
  await page.getByRole('button', { name: 'End the challenge' }).click();
  await page.getByText('The challenge has ended').waitFor();
}

const INTERNAL = 'Third poster of this seller this month.';
const PUBLIC = 'We have asked the office for the file of the registration.';

export async function reviewerLeavesNotes({ reviewer, senior }: Staff): Promise<void> {
  const { page } = reviewer;
  await openTask(page, 'Blue fox phone case', 'Notice');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByLabel('New note').fill(INTERNAL);
  await page.getByRole('button', { name: 'Add the note' }).click();
  await page.getByText(INTERNAL).waitFor();
  await page.getByRole('radio', { name: 'For the parties' }).check();
  await page.getByLabel('New note').fill(PUBLIC);
  await page.getByRole('button', { name: 'Publish the note' }).click();
  await page.getByText(PUBLIC).waitFor();
  await look(reviewer, 'notes');
  // Leaving gives the task back: a colleague who opens it is not refused.
  await goTo(page, 'Review desk');
  await page.getByRole('heading', { name: 'Review desk' }).waitFor();
  await openTask(senior.page, 'Blue fox phone case', 'Notice');
  await senior.page.getByRole('tab', { name: 'Notes' }).click();
  await senior.page.getByText(INTERNAL).waitFor();
}

/** The complainant reads the public note, and only that. */
export async function partiesReadThePublicNote({ merchant }: Staff): Promise<void> {
  const { page } = merchant;
  await signIn(merchant, 'maren@emberfox.example');
  await goTo(page, 'My notices');
  await page.getByRole('link', { name: /us-printpop-blue-case/ }).click();
  await page.getByText(PUBLIC).first().waitFor();
  expect(await page.getByText(INTERNAL).count()).toBe(0);
}

/** A receiver that first says it is gone, and then takes what it is sent. */
async function receiver(): Promise<{ url: string; heard: () => number; close: () => void }> {
  let heard = 0;
  const server = createServer((request, answer) => {
    request.resume();
    heard += 1;
    answer.writeHead(heard === 1 ? 410 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/hook`;
  return { url, heard: () => heard, close: () => server.close() };
}

export async function administratorSendsAgain({ administrator }: Staff): Promise<void> {
  const { page } = administrator;
  const { url, heard, close } = await receiver();
  await goTo(page, 'Webhooks');
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Name/).fill('Shop of the story');
  await dialog.getByLabel(/^Address/).fill(url);
  await dialog.getByRole('button', { name: /^(Add|Save)/ }).click();
  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).last().click();
  await page.getByText('1 not delivered').last().waitFor();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('Delivered', { exact: true }).first().waitFor();
  expect(heard()).toBeGreaterThan(1);
  close();
  await look(administrator, 'a delivery');
}

export async function administratorExports({ administrator }: Staff): Promise<void> {
  const { page } = administrator;
  await goTo(page, 'DSA export');
  await page.getByLabel(/^Decided from/).fill('2025-01-01');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const [first = ''] = text.split('\n');
  const { statements } = JSON.parse(first) as { statements: { decision_ground: string }[] };
  expect(statements.length).toBeGreaterThan(0);
  expect(statements[0]?.decision_ground).toMatch(/^DECISION_GROUND_/);
}

const CONTESTED = '岭兔冲锋衣 原单高仿';

export async function seniorGrantsAContest({ senior }: Staff): Promise<void> {
  const { page } = senior;
  await openTask(page, CONTESTED, 'Contest');
  await page.getByText('What the merchant says').waitFor();
  await look(senior, 'contest');
  await page.getByRole('radio', { name: /^Grant the contest/ }).check();
  await page.getByLabel(/^Why/).fill('The purchase list names the dealer; the goods are genuine.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Granted: the listing is back.').waitFor();
}

export async function merchantReadsTheAnswer({ holder }: Staff): Promise<void> {
  const merchant = holder;
  const { page } = merchant;
  await merchant.context.clearCookies();
  await signIn(merchant, 'talang@shops.example');
  await goTo(page, 'Decisions');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByText('Granted: the decision is undone').waitFor();
  await page.getByText('The purchase list names the dealer').waitFor();
  await look(merchant, 'a contest granted');
}

export async function seniorWritesARule({ senior }: Staff): Promise<void> {
  const { page } = senior;
  await goTo(page, 'Screening rules');
  await page.getByRole('button', { name: 'Write a rule' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Name/).fill('Factory overruns');
  await dialog.getByLabel(/^What it is for|^Purpose/).fill('Nobody sells real overruns here.');
  await dialog.getByLabel(/^Condition/).fill('listing.mentions("复刻")');
  await dialog.getByLabel(/in English/).fill('Said to be an overrun.');
  await dialog.getByLabel(/in Chinese/).fill('自称尾单。');
  await dialog.getByRole('button', { name: 'Try on history' }).click();
  await dialog.getByText(/of the last/).waitFor();
  await dialog.getByRole('button', { name: 'Save; it only watches' }).click();
  await page.getByText('Factory overruns').waitFor();
  await page.getByLabel('How far “Factory overruns” is rolled out').selectOption('full');
  await page.getByText('Holds for a person').first().waitFor();
  await goTo(page, 'Screening quality');
  await page.getByText('Recall: infringing listings caught').waitFor();
  await look(senior, 'screening quality');
}
