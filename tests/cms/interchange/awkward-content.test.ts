import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportTable, importTable } from '../../../src/cms/interchange/comparison-table';
import { aPerson, prose } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, exportText, importText, importValue } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let editor: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await aPerson(payload, 'editor');
});
beforeEach(() => emptyDatabase(payload));
afterAll(() => stop());

const head = { format: 'verdict/comparisons', version: 1 };
const draft = { _status: 'draft' } as const;

async function anOption(name: string, more: object = {}): Promise<number> {
  const data = { name, ...more, ...draft };
  return (await payload.create({ collection: 'options', data, draft: true })).id;
}

async function aComparison(title: string, more: object = {}): Promise<number> {
  const data = { title, intro: prose('x'), ...more, ...draft };
  return (await payload.create({ collection: 'comparisons', data, draft: true })).id;
}

const titlesIn = (text: string) =>
  JSON.parse(text).comparisons.map(({ title }: { readonly title: string }) => title);

test('line separators of Unicode in a text are no lines of the file', async () => {
  const text = 'one\u2028two\u2029three\u0085four\rfive';
  const comparison = {
    ...{ slug: 'lines', title: text, intro: prose(text) },
    options: [{ option: 'a', chooseWhen: [text] }],
  };
  const file = { ...head, comparisons: [comparison], options: [{ slug: 'a', name: text, summary: text }] };
  expect((await importValue(file, { payload, user: editor })).problems).toEqual([]);
  const first = await exportText(payload, editor, { drafts: true });
  const [exported] = JSON.parse(first.text).comparisons;
  expect([exported.title, exported.options[0].chooseWhen]).toEqual([text, [text]]);
  await emptyDatabase(payload);
  await importText(first.text, { payload, user: editor });
  expect((await exportText(payload, editor, { drafts: true })).text).toBe(first.text);
});

test('what a draft holds unchecked is left out with its reason, and the rest can be read back', async () => {
  const bad = await anOption('Bad', { website: 'somewhere' });
  await aComparison('Good', { options: [{ option: await anOption('Fine') }] });
  await aComparison('Its button', { callToAction: { action: 'link', href: 'javascript:alert(1)' } });
  await aComparison('Its option', { options: [{ option: bad }] });
  await aComparison('Too long', { meta: { title: 'x'.repeat(121) } });
  const { text, leftOut } = await exportText(payload, editor, { drafts: true });
  expect(titlesIn(text)).toEqual(['Good']);
  expect(JSON.parse(text).options).toEqual([{ name: 'Fine' }]);
  expect(leftOut).toEqual([
    '“Its button”: next step, link: use a web address (https://…) or a path on this site (/about).',
    '“Its option”: its option “Bad” could not be read back: website: use a web address that begins with https://.',
    '“Too long”: search and sharing, title: holds up to 120 characters.',
  ]);
  expect((await importText(text, { payload, user: editor })).documents).toMatchObject([
    { action: 'unchanged' },
    { action: 'unchanged' },
  ]);
});

test('what readers see is exported without a word of drafts and of people without a public profile', async () => {
  const hidden = await aPerson(payload, 'writer');
  const shown = await aPerson(payload, 'writer');
  for (const { id } of [hidden, shown])
    await payload.update({ collection: 'users', id, data: { publicProfile: true } });
  const secret = await aComparison('Secret plans');
  const file = {
    ...head,
    comparisons: ['first', 'second'].map((slug) => ({
      ...{ slug, title: slug, intro: prose('x'), options: [{ option: 'a' }, { option: 'b' }] },
      related: slug === 'first' ? ['second'] : [],
    })),
    options: ['a', 'b'].map((slug) => ({ slug, name: slug })),
  };
  expect((await importValue(file, { payload, user: editor, publish: true })).problems).toEqual([]);
  const where = { slug: { equals: 'first' } };
  const { docs } = await payload.find({ collection: 'comparisons', where, depth: 0 });
  const [first] = docs;
  const related = [secret, ...(first?.related ?? [])].map((one) => (typeof one === 'object' ? one.id : one));
  const data = { related, authors: [hidden.id, shown.id], reviewedBy: hidden.id };
  await payload.update({ collection: 'comparisons', id: first?.id ?? 0, data });
  await payload.update({ collection: 'users', id: hidden.id, data: { publicProfile: false } });
  const { text } = await exportText(payload, editor, { drafts: false });
  const [exported] = JSON.parse(text).comparisons;
  expect([exported.related, exported.authors, exported.reviewedBy]).toEqual([
    ['second'],
    [shown.slug ?? shown.name],
    undefined,
  ]);
  expect(text).not.toContain('Secret');
});

test('who reads only what is published is not told of a definition that was taken off the site', async () => {
  const comparison = {
    ...{ slug: 'first', title: 'First', intro: prose('x') },
    options: [{ option: 'a' }, { option: 'hidden-one' }],
  };
  const options = ['a', 'hidden-one'].map((slug) => ({ slug, name: `Named ${slug}` }));
  const file = { ...head, comparisons: [comparison], options };
  expect((await importValue(file, { payload, user: editor, publish: true })).problems).toEqual([]);
  const where = { slug: { equals: 'hidden-one' } };
  await payload.update({ collection: 'options', where, data: { _status: 'draft' } });
  const reader = { collection: 'api-clients', id: 1, scopes: ['read-published'] };
  const { text, leftOut } = await exportText(payload, JSON.parse(JSON.stringify(reader)), { drafts: false });
  expect(leftOut).toEqual(['“First”: it uses a definition (option) that is not published.']);
  expect(text).not.toContain('idden');
  const { text: whole } = await exportText(payload, editor, { drafts: false });
  expect(JSON.parse(whole).options).toHaveLength(2);
});

test('cells of an option that is there no more are nobody’s, and stop nothing', async () => {
  const [kept, gone] = [await anOption('Kept'), await anOption('Gone')];
  const { id: criterion } = await payload.create({
    collection: 'criteria',
    data: { name: 'Speed', ...draft },
    draft: true,
  });
  const cells = { [String(kept)]: { text: 'Fast' }, [String(gone)]: { text: 'Slow' } };
  const id = await aComparison('One', { options: [{ option: kept }], rows: [{ criterion, cells }] });
  await payload.delete({ collection: 'options', id: gone });
  const { text, leftOut } = await exportText(payload, editor, { drafts: true });
  expect(leftOut).toEqual([]);
  expect(JSON.parse(text).comparisons[0].rows[0].cells).toEqual([{ option: 'Kept', text: 'Fast' }]);
  const { csv } = await exportTable({ payload, user: editor, id });
  const order = { payload, user: editor, publish: false, dryRun: true };
  expect((await importTable(csv, id, order)).problems).toEqual([]);
});

test('a table finds options and criteria that no name tells apart, and is not misled by a name like a number', async () => {
  const twins = [await anOption('Twin'), await anOption('Twin')];
  const misleading = await anOption(`#${twins[0]}`);
  const options = [...twins, misleading].map((option) => ({ option }));
  const { id: criterion } = await payload.create({
    collection: 'criteria',
    data: { name: 'Speed', ...draft },
    draft: true,
  });
  const cells = Object.fromEntries(
    [...twins, misleading].map((option, index) => [String(option), { text: `Text ${index}` }]),
  );
  const id = await aComparison('', {
    options,
    rows: [{ criterion, cells }],
    meta: { title: 'x'.repeat(121) },
  });
  const { csv } = await exportTable({ payload, user: editor, id });
  const order = { payload, user: editor, publish: false, dryRun: false };
  const same = await importTable(csv, id, order);
  expect([same.problems, same.documents.map(({ action }) => action)]).toEqual([[], ['unchanged']]);
  const changed = await importTable(csv.replace('Text 0', 'Changed'), id, order);
  expect([changed.problems, changed.isWritten]).toEqual([[], true]);
  const stored = await payload.findByID({ collection: 'comparisons', id, draft: true, depth: 0 });
  expect(stored.rows?.[0]?.cells).toEqual({ ...cells, [String(twins[0])]: { text: 'Changed' } });
});

test.for([
  ['publishedAt', '0000-01-01'],
  ['publishedAt', '0050-05-05'],
  ['reviewDueAt', '9999-12-31T23:59:59-01:00'],
  ['reviewDueAt', '2026-02-30'],
])('%s %s is no date that can be kept, and is refused at its field', async ([field = '', date = '']) => {
  const file = { ...head, comparisons: [{ title: 'One', [field]: date }] };
  const { problems } = await importValue(file, { payload, user: editor });
  expect(problems).toMatchObject([{ line: 7, message: expect.stringContaining('use a ') }]);
});

test('a check of a cell in the year 0 is refused, by a file as by the API', async () => {
  const rows = [{ criterion: 'c', cells: [{ option: 'a', text: 'x', verifiedAt: '0000-01-01' }] }];
  const comparisons = [{ title: 'One', options: [{ option: 'a' }], rows }];
  const [options, criteria] = [[{ name: 'a' }], [{ name: 'c' }]];
  const { problems } = await importValue(
    { ...head, comparisons, options, criteria },
    { payload, user: editor },
  );
  expect(problems.map(({ field }) => field)).toEqual([
    'comparison 1 (One), row 1 (c), cell of a, checked on',
  ]);
  const option = await anOption('a');
  const cells = { [String(option)]: { text: 'x', verifiedAt: '0000-01-01' } };
  await expect(aComparison('One', { options: [{ option }], rows: [{ cells }] })).rejects.toMatchObject({
    status: 400,
  });
});

test('a number beyond all numbers is refused', async () => {
  const file = JSON.stringify({ ...head, comparisons: [{ title: 'One', intro: prose('x') }] });
  const { problems } = await importText(file.replace('"indent":0', '"indent":1e999'), {
    payload,
    user: editor,
  });
  expect(problems.map(({ message }) => message)).toContain('is a number too large to be stored');
});

test('a pair whose options got their slugs later is found as it is written, and referred to as in the file', async () => {
  const options = [await anOption('Foo'), await anOption('Bar')];
  await aComparison('Foo or Bar', { slug: 'zeta-vs-alpha', options: options.map((option) => ({ option })) });
  for (const [index, slug] of ['zeta', 'alpha'].entries())
    await payload.update({
      collection: 'options',
      id: options[index] ?? 0,
      data: { slug, ...draft },
      draft: true,
    });
  const before = await countTraces(payload);
  const { text } = await exportText(payload, editor, { drafts: true });
  const { documents, problems } = await importText(text, { payload, user: editor });
  expect([problems, documents.map(({ action }) => action)]).toEqual([[], Array(3).fill('unchanged')]);
  expect(await countTraces(payload)).toEqual(before);
  await emptyDatabase(payload);
  const file = JSON.parse(text);
  file.comparisons.push({ title: 'Other', related: ['zeta-vs-alpha'] });
  expect((await importValue(file, { payload, user: editor })).problems).toEqual([]);
  const again = await importValue(file, { payload, user: editor });
  expect(again.documents.map(({ action }) => action)).toEqual(Array(4).fill('unchanged'));
});
