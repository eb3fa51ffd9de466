import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../setup/panel-test';
import { collectComplaints, titleField } from './admin-panel';
import { aColleague } from './api';
import { type Hands, handsOn } from './hands';

const withinSeconds = { timeout: 10_000, interval: 100 };
const fewEnough = 40;

const criteria = [
  ['Price', 'Free', 'Per seat'],
  ['Set-up', 'An afternoon', 'Ten minutes'],
  ['Support', 'A forum', 'By phone'],
  ['Data export', 'Everything', 'Only tables'],
  ['Offline', 'Works', 'Reads only'],
] as const;

/** Nobody else's words, so that no test meets what another one defined. */
function aStory() {
  const mark = randomUUID().slice(0, 6);
  const [left, right] = [`Acorn ${mark}`, `Birch ${mark}`];
  return {
    left,
    right,
    rows: criteria.map(([name, one, other]) => [`${name} ${mark}`, one, other] as const),
    verdict: `Acorn is the safer choice ${mark}.`,
    scenario: `A club keeps its books ${mark}`,
    reasoning: `Nobody there is paid to look after it ${mark}.`,
    question: `Can one change later ${mark}?`,
    answer: `Yes, with an evening of work ${mark}.`,
    path: `/compare/acorn-${mark}-vs-birch-${mark}`,
  };
}

type Story = ReturnType<typeof aStory>;

async function logIn(page: Page, hands: Hands, role: 'editor' | 'writer'): Promise<void> {
  const { email, password } = await aColleague(role);
  await page.goto('/admin/login');
  await hands.fill(page.getByLabel('Email'), email);
  await hands.fill(page.getByLabel('Password'), password);
  await hands.click(page.getByRole('button', { name: 'Login' }));
}

const firstSteps = (page: Page) => page.getByRole('region', { name: 'First steps' });

async function beginWriting(page: Page, hands: Hands): Promise<void> {
  await hands.click(firstSteps(page).getByRole('link', { name: 'Write your first comparison' }));
  await titleField(page).waitFor();
  await page.getByRole('combobox', { name: 'Add an option' }).waitFor();
}

async function openTab(page: Page, hands: Hands, name: string): Promise<void> {
  await hands.click(page.locator('.tabs-field__tab-button', { hasText: name }));
}

/** One of Payload's own selections. */
async function choose(page: Page, hands: Hands, { field, value }: { field: string; value: string }) {
  await hands.click(page.locator(`#field-${field} .rs__control`));
  await hands.click(page.locator('.rs__option', { hasText: value }));
}

async function giveVerdict(page: Page, hands: Hands, { left, verdict }: Story): Promise<void> {
  await openTab(page, hands, 'Introduction and verdict');
  await choose(page, hands, { field: 'verdict__outcome__kind', value: 'Win: one' });
  await choose(page, hands, { field: 'verdict__outcome__winners', value: left });
  await hands.fill(page.locator('#field-verdict [contenteditable="true"]'), verdict);
}

async function recommend(page: Page, hands: Hands, { right, scenario, reasoning }: Story): Promise<void> {
  await openTab(page, hands, 'Scenarios');
  await hands.click(page.getByRole('button', { name: 'Add Scenario' }));
  await hands.fill(page.locator('#field-recommendations__0__scenario'), scenario);
  await hands.press('Enter');
  await page.getByRole('button', { name: `Edit “${scenario}”` }).waitFor();
  await choose(page, hands, { field: 'recommendations__0__outcome__kind', value: 'Win: one' });
  await choose(page, hands, { field: 'recommendations__0__outcome__winners', value: right });
  await hands.fill(page.locator('#recommendations-row-0 [contenteditable="true"]'), reasoning);
}

async function answerAQuestion(page: Page, hands: Hands, { question, answer }: Story): Promise<void> {
  await openTab(page, hands, 'Questions and next step');
  await hands.fill(page.getByLabel('Question', { exact: true }), question);
  await hands.fill(page.getByLabel('Answer', { exact: true }), answer);
  await hands.click(page.getByRole('button', { name: 'Add the question' }));
  await page.getByText(`Added: “${question}”`).waitFor();
}

async function publishAndRead(page: Page, hands: Hands, story: Story): Promise<void> {
  await hands.click(page.getByRole('button', { name: 'Publish changes' }));
  await page.locator('.payload-toast-item.toast-success').first().waitFor();
  const everything = [
    `${story.left} vs ${story.right}`,
    ...story.rows.flat(),
    story.verdict,
    story.scenario,
    story.reasoning,
    story.question,
    story.answer,
  ];
  const reader = await page.context().newPage();
  await expect
    .poll(async () => {
      await reader.goto(story.path);
      const shown = (await reader.locator('body').textContent()) ?? '';
      return everything.filter((words) => !shown.includes(words));
    }, withinSeconds)
    .toEqual([]);
}

test('a newcomer publishes a comparison by pasting its table, in forty interactions at most', async ({
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  const hands = handsOn(page);
  const story = aStory();
  await logIn(page, hands, 'editor');
  await beginWriting(page, hands);
  await hands.click(page.getByRole('button', { name: 'Paste a table instead' }));
  const lines = [['', story.left, story.right], ...story.rows];
  await hands.paste(lines.map((cells) => cells.join('\t')).join('\n'));
  await page.getByText('creates 2 options, creates 5 criteria').waitFor();
  await hands.click(page.getByRole('dialog').getByRole('button', { name: 'Paste', exact: true }));
  await page.getByRole('grid').getByText('By phone').waitFor();
  await expect
    .poll(() => titleField(page).inputValue(), withinSeconds)
    .toBe(`${story.left} vs ${story.right}`);
  await giveVerdict(page, hands, story);
  await recommend(page, hands, story);
  await answerAQuestion(page, hands, story);
  await publishAndRead(page, hands, story);
  console.log(`Pasting the table, a newcomer's interactions are ${hands.describe()}`);
  expect(hands.total()).toBeLessThanOrEqual(fewEnough);
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'To look after' }).waitFor();
  expect(await firstSteps(page).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a newcomer publishes the same by typing all of it, with one key to go on from each cell', async ({
  context,
}) => {
  const page = await context.newPage();
  const hands = handsOn(page);
  const story = aStory();
  await logIn(page, hands, 'editor');
  await beginWriting(page, hands);
  await hands.click(page.getByRole('button', { name: 'Name the options' }));
  for (const name of [story.left, story.right]) {
    await hands.type(name);
    await hands.press('Enter');
  }
  await page.getByRole('columnheader', { name: story.right }).waitFor();
  await hands.click(page.getByText('+ Criterion'));
  for (const [name, one, other] of story.rows) {
    await hands.type(name);
    await hands.press('Tab');
    await hands.type(one);
    await hands.press('Tab');
    await hands.type(other);
    await hands.press('Enter');
  }
  await giveVerdict(page, hands, story);
  await recommend(page, hands, story);
  await answerAQuestion(page, hands, story);
  expect(await titleField(page).inputValue()).toBe(`${story.left} vs ${story.right}`);
  await publishAndRead(page, hands, story);
  console.log(`Typing everything, a newcomer's interactions are ${hands.describe()}`);
  // 17 names and cells, each with a key to the next, are 34 of them.
  expect(hands.total()).toBeLessThanOrEqual(60);
});

test('a writer is led to submitting; the guide can be put away, and comes back from the menu', async ({
  context,
}) => {
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await logIn(page, handsOn(page), 'writer');
  const guide = firstSteps(page);
  await guide.getByRole('link', { name: 'Submit it for review' }).waitFor();
  expect(await guide.getByRole('link', { name: 'Publish it' }).count()).toBe(0);
  expect(await guide.getByRole('link', { name: 'Invite people' }).count()).toBe(0);
  expect(await guide.getByRole('img', { name: 'Done' }).count()).toBe(0);
  const [sample] = await Promise.all([
    page.waitForEvent('popup'),
    guide.getByRole('link', { name: 'Look at a finished comparison' }).click(),
  ]);
  await sample.waitForURL(/\/compare\//);
  await guide.getByText('1 of 4 done').waitFor();
  await guide.getByRole('button', { name: 'Hide' }).click();
  await guide.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Yours to look after' }).waitFor();
  expect(await guide.count()).toBe(0);
  await page.goto('/admin?first-steps=show');
  await guide.getByText('1 of 4 done').waitFor();
  expect(complaints).toEqual([]);
});
