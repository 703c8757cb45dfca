import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, drawnMark, drawnPaper } from './files.js';
import { goTo, look, type Person, signIn } from './person.js';
import { picture } from './screenshots.js';

/** What the chapters of the story hand on to each other. */
export interface Tale {
  holder: Person;
  administrator: Person;
  reviewer: Person;
  merchant: Person;
  company: string;
  email: string;
  password: string;
  mark: string;
  /** The registration number, different in each telling. */
  number: string;
  /** Words of the title of a live listing of the merchant. */
  words: string;
}

const LISTING = /兔头大黄靴/;

export async function holderSignsUp({ holder, ...tale }: Tale): Promise<void> {
  const { page } = holder;
  await page.goto('/sign-in');
  await look(holder, 'sign-in');
  await page.getByRole('link', { name: 'Register your organisation' }).click();
  await page.getByRole('radio', { name: /^Rights holder/ }).check();
  await page.getByLabel(/^Legal name/).fill(tale.company);
  await page.getByRole('combobox', { name: /^Country or region/ }).fill('United Kingdom');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await page.getByLabel(/^Your name/).fill('Isla Marr');
  await page.getByLabel(/^E-mail/).fill(tale.email);
  await page.getByLabel(/^Password/).fill(tale.password);
  await look(holder, 'sign-up');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('heading', { name: 'Confirm your e-mail' }).waitFor();
  await page.getByRole('link', { name: 'Messages this demo would have sent' }).click();
  const mail = page.getByRole('article').filter({ hasText: tale.email }).first();
  await look(holder, 'outbox');
  await mail.getByRole('link').click();
  await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
  await page.getByRole('status').filter({ hasText: 'Confirmed' }).waitFor();
  await look(holder, 'confirm e-mail');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(holder, tale.email, tale.password);
  await page.getByText('The platform has still to admit your organisation.').waitFor();
}

export async function administratorAdmits({ administrator, holder, company }: Tale): Promise<void> {
  const { page } = administrator;
  await signIn(administrator, 'admin@lantern.example');
  await goTo(page, 'Organisations');
  const row = page.getByRole('row').filter({ hasText: company });
  await row.getByRole('button', { name: 'Admit' }).click();
  const dialog = page.getByRole('dialog', { name: `Admit ${company}?` });
  await dialog.getByRole('button', { name: 'Admit' }).click();
  await row.getByText('Admitted').waitFor();
  await look(administrator, 'organisations');
  await holder.page.reload();
  await holder.page.getByRole('link', { name: 'Rights', exact: true }).waitFor();
  await expect(holder.page.getByText('has still to admit').count()).resolves.toBe(0);
}

export async function holderEntersTheMark({ holder, ...tale }: Tale): Promise<void> {
  const { page } = holder;
  await goTo(page, 'Rights');
  await page.getByRole('link', { name: 'New right' }).first().click();
  await page.getByRole('radio', { name: 'Figurative mark' }).check();
  await page.getByLabel(/^Text of the mark/).fill(tale.mark);
  await page.getByLabel(/^Registration number/).fill(tale.number);
  await page.getByRole('combobox', { name: /^Nice classes/ }).fill('25');
  await page.getByRole('option', { name: /^25/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel(/^Registered on/).fill('2019-05-14');
  await page.getByLabel(/^In force until/).fill('2029-05-13');
  await choose(page, page.getByRole('button', { name: 'Choose a file' }), await drawnMark());
  await choose(
    page,
    page.getByRole('button', { name: 'Choose files' }),
    await drawnPaper('certificate.png', '#b03020'),
  );
  await look(holder, 'new right');
  await page.getByRole('button', { name: 'Enter the right' }).click();
  await page.getByRole('heading', { name: tale.mark }).waitFor();
  await look(holder, 'right');
}

async function findOnDesk(page: Page, words: string): Promise<void> {
  await goTo(page, 'Review desk');
  await page.getByLabel('Words, names or an id').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=/);
}

export async function reviewerVerifiesTheMark({ reviewer, mark }: Tale): Promise<void> {
  const { page } = reviewer;
  await signIn(reviewer, 'zhixia@lantern.example');
  await findOnDesk(page, mark);
  await look(reviewer, 'desk');
  await page.getByRole('link', { name: new RegExp(mark) }).click();
  await page.getByRole('region', { name: 'Verification' }).getByText('Verify').waitFor();
  await look(reviewer, 'right to verify');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /The register agrees/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`“${mark}” is verified`).waitFor();
}

export async function holderSendsTheNotice({ holder, ...tale }: Tale): Promise<void> {
  const { page } = holder;
  await page.reload();
  await page.getByText('Verified', { exact: true }).first().waitFor();
  await goTo(page, 'New notice');
  await page.getByLabel(/^Storefront/).selectOption('灯市');
  await page.getByRole('radio', { name: /PRC E-Commerce Law/ }).check();
  await page.getByRole('tab', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Words of the title' }).fill(tale.words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('checkbox', { name: LISTING }).check();
  await page.getByRole('radio', { name: 'Counterfeit of a registered trademark' }).check();
  await page
    .getByLabel(/^Explanation/)
    .fill('The heel tab bears our hare and marigold, and the seller has no licence from us.');
  await choose(
    page,
    page.getByRole('button', { name: 'Choose files' }),
    await drawnPaper('comparison.png', '#2f6d9e'),
  );
  await page.getByLabel(/^Telephone/).fill('+44 20 7946 0018');
  await page.getByLabel(/^Postal address/).fill('7 Weir Lane, Kendal LA9 4XX');
  for (const box of await page
    .getByRole('checkbox', { name: /^I guarantee|^The identity/ })
    .all()) {
    await box.check();
  }
  await page.getByLabel(/^Signature/).fill('Isla Marr');
  await look(holder, 'new notice');
  await page.getByRole('button', { name: 'Send the notice with 1 listing' }).click();
  await page.getByRole('heading', { name: 'Sent: 1 claim' }).waitFor();
  await page.getByRole('link', { name: 'Open the notice' }).click();
  await page.getByText('Under review').first().waitFor();
  await look(holder, 'notice');
}

export async function reviewerAcceptsByKeyboard({ reviewer, mark }: Tale): Promise<void> {
  const { page } = reviewer;
  await findOnDesk(page, mark);
  await page.getByRole('link', { name: new RegExp(mark) }).click();
  await page
    .getByRole('figure')
    .filter({ hasText: 'The right' })
    .getByRole('img')
    .first()
    .waitFor();
  await page.getByRole('figure').filter({ hasText: LISTING }).getByRole('img').first().waitFor();
  await page.getByRole('button', { name: /^Accept/ }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Accept the claim/ }).waitFor();
  await page.getByLabel(/^Facts found/).fill('The heel tab shows the figure as registered.');
  await page.getByText('What both parties will read').waitFor();
  await look(reviewer, 'case');
  await picture(page, 'desk');
  await page.getByRole('button', { name: '中文' }).click();
  await picture(page, 'desk-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel(/^Facts found/).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Claim accepted').waitFor();
}

export async function merchantContests({ merchant, company }: Tale): Promise<void> {
  const { page } = merchant;
  await signIn(merchant, 'xiaoman@shops.example');
  await look(merchant, 'shop');
  await goTo(page, 'My listings');
  const row = page.getByRole('row').filter({ hasText: LISTING });
  await row.getByText('Removed').waitFor();
  await look(merchant, 'listings');
  await goTo(page, 'Measures');
  await page.getByRole('link', { name: LISTING }).first().click();
  await page.getByRole('heading', { name: `What ${company} said` }).waitFor();
  await page.getByText('our hare and marigold').first().waitFor();
  await look(merchant, 'claim of the merchant');
  await picture(page, 'merchant');
  await page
    .getByRole('button', { name: /^Contest/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: LISTING }).waitFor();
  await page
    .getByLabel(/^Why these listings/)
    .fill('These boots were made for your former licensee; the invoice of the maker is attached.');
  await choose(
    page,
    page.getByRole('button', { name: 'Choose files' }),
    await drawnPaper('invoice.png', '#3d7a3d'),
  );
  await page.getByLabel(/^Name/).fill('Xiao Man');
  await page.getByLabel(/^E-mail/).fill('xiaoman@shops.example');
  await page.getByLabel(/^Telephone/).fill('+86 571 0100 0233');
  await page.getByLabel(/^Postal address/).fill('义乌市福田街道');
  await page.getByRole('checkbox', { name: /^I declare that the goods/ }).check();
  await page.getByLabel(/^Signature/).fill('Xiao Man');
  await look(merchant, 'contest');
  await page.getByRole('button', { name: 'File the counter-notice for one listing' }).click();
  await page.getByText('Counter-notice being checked').first().waitFor();
  await look(merchant, 'counter-notice of the merchant');
}

export async function reviewerForwards({ reviewer, mark }: Tale): Promise<void> {
  const { page } = reviewer;
  await findOnDesk(page, mark);
  const row = page.getByRole('row').filter({ hasText: 'Counter-notice' });
  await row.getByRole('link').first().click();
  await page.getByRole('button', { name: /^Forward/ }).waitFor();
  await page.getByText('former licensee').first().waitFor();
  await look(reviewer, 'counter-notice on the desk');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: /^Forward the counter-notice/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Counter-notice forwarded').first().waitFor();
}

export async function holderConcedes({ holder }: Tale): Promise<void> {
  const { page } = holder;
  await goTo(page, 'Counter-notices to answer');
  await look(holder, 'answers');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByText('former licensee').first().waitFor();
  await page.getByRole('radio', { name: /^I accept the counter-notice/ }).check();
  await look(holder, 'answer');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Counter-notice conceded: listing reinstated').first().waitFor();
}

/** What a timeline says happened, oldest last; who is “you” differs between readers. */
async function history({ page }: Person): Promise<string[]> {
  const list = page.getByRole('list', { name: 'History' });
  await list.getByText('Notice submitted').or(list.getByText('Claim submitted')).first().waitFor();
  const lines = await list.getByRole('listitem').all();
  const texts = await Promise.all(lines.map((line) => line.getByRole('paragraph').allInnerTexts()));
  return texts.map(([what]) => what ?? '');
}

export async function bothReadTheSameHistory({ holder, merchant }: Tale): Promise<void> {
  await goTo(merchant.page, 'My listings');
  await merchant.page.reload();
  const row = merchant.page.getByRole('row').filter({ hasText: LISTING });
  await row.getByText('Live', { exact: true }).waitFor();
  await goTo(merchant.page, 'Measures');
  await merchant.page.getByRole('link', { name: LISTING }).first().click();
  const theirs = await history(merchant);
  const mine = await history(holder);
  expect(mine).toEqual(theirs);
  expect(mine.length).toBeGreaterThan(4);
  await look(holder, 'answer given');
  await look(merchant, 'claim reinstated');
}

export async function receiptIsProven({ holder }: Tale): Promise<void> {
  const { page } = holder;
  const proof = page.getByRole('list', { name: 'History' }).getByRole('link', { name: 'Proof' });
  const [download] = await Promise.all([page.waitForEvent('download'), proof.first().click()]);
  const buffer = await readFile(await download.path());
  await page.goto('/journal');
  const button = page.getByRole('button', { name: 'Choose a receipt' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'text/plain', buffer });
  await page.getByRole('status').filter({ hasText: 'is genuine' }).waitFor();
  await look(holder, 'verifier');
  await picture(page, 'verifier');
}
