import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSteps } from '../../src/cms/admin/first-steps/list-steps';
import { readChoices } from '../../src/cms/admin/first-steps/read-choices';
import { hasPublished, readProgress } from '../../src/cms/admin/first-steps/read-progress';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
type Person = Awaited<ReturnType<typeof aPerson>>;
let admin: Person;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  admin = await aPerson(payload, 'admin');
});
afterAll(() => stop());

async function progressOf(user: Person) {
  return readProgress(await createLocalReq({ user }, payload));
}

async function stepsOf(user: Person) {
  return listSteps({ ...(await progressOf(user)), role: user.role, hasLooked: false });
}

async function doneBy(user: Person): Promise<readonly string[]> {
  return (await stepsOf(user)).filter(({ isDone }) => isDone).map(({ name }) => name);
}

async function store(user: Person, status: 'draft' | 'published'): Promise<number> {
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(await someDefinitions(payload)), _status: status },
    draft: status === 'draft',
    user,
  });
  return id;
}

test('alone on an empty site: no comparison to look at, people to invite, rules to decide, nothing done', async () => {
  const steps = await stepsOf(admin);
  expect(steps.map(({ name }) => name)).toEqual(['profile', 'write', 'publish', 'people', 'rules']);
  expect(steps.filter(({ isDone }) => isDone)).toEqual([]);
});

test('a colleague and a saved rule tick off what only administrators are asked to do', async () => {
  await aPerson(payload, 'writer');
  await payload.updateGlobal({ slug: 'editorial', data: { fourEyes: false } });
  expect(await doneBy(admin)).toEqual(['people', 'rules']);
});

test('an empty draft is gone on with and ticks nothing off; two options do', async () => {
  const editor = await aPerson(payload, 'editor');
  const { id } = await payload.create({ collection: 'comparisons', data: {}, draft: true, user: editor });
  const write = (await stepsOf(editor)).find(({ name }) => name === 'write');
  expect(write).toMatchObject({
    title: 'Write your first comparison',
    href: `/admin/collections/comparisons/${id}`,
    isDone: false,
  });
  const { options } = comparisonData(await someDefinitions(payload));
  const data = { title: 'This vs that', options };
  await payload.update({ collection: 'comparisons', id, data, draft: true, autosave: true, user: editor });
  expect(await doneBy(editor)).toEqual(['write']);
  expect((await stepsOf(editor)).map(({ title }) => title)).toContain('Go on with “This vs that”');
});

test('a writer submits, and has done so when it is in review', async () => {
  const writer = await aPerson(payload, 'writer');
  const id = await store(writer, 'draft');
  expect((await stepsOf(writer)).map(({ name }) => name)).toEqual(['profile', 'write', 'review']);
  const { updatedAt } = await payload.findByID({ collection: 'comparisons', id, draft: true });
  const authorization = await loginAs(payload, writer.email);
  const { status } = await api(payload, `/comparisons/${id}/review`, {
    method: 'POST',
    authorization,
    body: { action: 'submit', updatedAt },
  });
  expect(status).toBe(200);
  expect(await doneBy(writer)).toEqual(['write', 'review']);
});

test('whoever published, or had published what they wrote, is no newcomer', async () => {
  const [editor, writer] = [await aPerson(payload, 'editor'), await aPerson(payload, 'writer')];
  const id = await store(writer, 'draft');
  expect([(await progressOf(editor)).hasPublished, (await progressOf(writer)).hasPublished]).toEqual([
    false,
    false,
  ]);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' }, user: editor });
  expect([(await progressOf(editor)).hasPublished, (await progressOf(writer)).hasPublished]).toEqual([
    true,
    true,
  ]);
  expect(await hasPublished(await createLocalReq({ user: editor }, payload))).toBe(true);
  const other = await aPerson(payload, 'editor');
  expect(await hasPublished(await createLocalReq({ user: other }, payload))).toBe(false);
  expect((await stepsOf(other)).map(({ name }) => name)).toEqual(['look', 'profile', 'write', 'publish']);
});

test('with four eyes an editor submits, too', async () => {
  const editor = await aPerson(payload, 'editor');
  await payload.updateGlobal({ slug: 'editorial', data: { fourEyes: true } });
  expect((await stepsOf(editor)).map(({ name }) => name)).toContain('review');
  await payload.updateGlobal({ slug: 'editorial', data: { fourEyes: false } });
});

test('who begins a comparison in the panel is its author, if readers may know them', async () => {
  const known = await aPerson(payload, 'editor');
  const hidden = await aPerson(payload, 'editor');
  await payload.update({ collection: 'users', id: known.id, data: { publicProfile: true } });
  const begin = (user: Person) =>
    payload.create({ collection: 'comparisons', data: {}, draft: true, depth: 0, user });
  expect((await begin({ ...known, publicProfile: true })).authors).toEqual([known.id]);
  expect((await begin(hidden)).authors ?? []).toEqual([]);
  const sent = await payload.create({
    collection: 'comparisons',
    data: { title: 'From a file', _status: 'draft' },
    draft: true,
    depth: 0,
    user: { ...known, publicProfile: true },
  });
  expect(sent.authors ?? []).toEqual([]);
});

test('that somebody looked, or hid the steps, is kept for them alone; nonsense counts as nothing', async () => {
  const [one, other] = [await aPerson(payload, 'editor'), await aPerson(payload, 'editor')];
  const keep = async (user: Person, value: unknown) =>
    api(payload, '/payload-preferences/first-steps', {
      method: 'POST',
      authorization: await loginAs(payload, user.email),
      body: { value },
    });
  expect(await readChoices(payload, one)).toEqual({ hidden: false, looked: false });
  expect((await keep(one, { hidden: true, looked: true })).status).toBe(200);
  expect(await readChoices(payload, one)).toEqual({ hidden: true, looked: true });
  expect(await readChoices(payload, other)).toEqual({ hidden: false, looked: false });
  expect((await keep(other, { hidden: 'perhaps' })).status).toBe(200);
  expect(await readChoices(payload, other)).toEqual({ hidden: false, looked: false });
});
