import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlacedProblem } from '../../../src/cms/interchange/import-json';
import { aPerson, prose } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, exportText, importText, importValue } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let admin: Awaited<ReturnType<typeof aPerson>>;
let editor: Awaited<ReturnType<typeof aPerson>>;
let writer: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  admin = await aPerson(payload, 'admin');
  editor = await aPerson(payload, 'editor');
  writer = await aPerson(payload, 'writer');
});
beforeEach(() => emptyDatabase(payload));
afterAll(() => stop());

const head = { format: 'verdict/comparisons', version: 1 };

function aFile(changes: object = {}) {
  return {
    ...head,
    comparisons: [
      {
        slug: 'deno-vs-nodejs',
        title: 'Node.js or Deno',
        options: [{ option: 'nodejs' }, { option: 'Deno' }],
        rows: [{ criterion: 'Speed', weight: 2, cells: [{ option: 'nodejs', text: 'Fast', score: 8 }] }],
        ...changes,
      },
    ],
    options: [
      { slug: 'nodejs', name: 'Node.js' },
      { slug: 'deno', name: 'Deno' },
    ],
    criteria: [{ name: 'Speed' }],
  };
}

const inWords = ({ line, column, field, message }: PlacedProblem) => `${line}:${column} ${field}: ${message}`;

test('a dry run says what would happen, and writes nothing', async () => {
  const before = await countTraces(payload);
  const report = await importValue(aFile(), { payload, user: editor, dryRun: true });
  expect(report.problems).toEqual([]);
  expect(report.isWritten).toBe(false);
  expect(report.documents.map(({ name, action }) => `${action}: ${name}`)).toEqual([
    ...['new: Node.js', 'new: Deno', 'new: Speed', 'new: Node.js or Deno'],
  ]);
  expect(await countTraces(payload)).toEqual(before);
});

test('a change is told field by field, saved beside what is public, and only it is saved', async () => {
  await importValue(aFile(), { payload, user: editor, publish: true });
  const rows = [{ criterion: 'Speed', weight: 2, cells: [{ option: 'nodejs', text: 'Fast', score: 9 }] }];
  const { documents } = await importValue(aFile({ rows }), { payload, user: editor });
  const changed = documents.filter(({ action }) => action !== 'unchanged');
  expect(changed.map(({ name, differences }) => [name, differences])).toEqual([
    ['Node.js or Deno', [{ field: 'row 1 (speed), cell of nodejs, score', before: '8', after: '9' }]],
  ]);
  expect((await exportText(payload, editor, { drafts: false })).text).toContain('"score": 8');
  expect((await exportText(payload, editor, { drafts: true })).text).toContain('"score": 9');
});

test('all problems come at once by line and field, and nothing is written', async () => {
  const before = await countTraces(payload);
  const file = {
    ...aFile(),
    comparisons: [
      ...aFile({
        topic: 'nowhere',
        related: ['not-here'],
        authors: ['nobody'],
        meta: { image: { filename: 'missing.png' } },
      }).comparisons,
      { title: 'Twice', options: [{ option: 'nodejs' }, { option: 'Node.js' }] },
      { title: 7, slug: 'seven' },
      { slug: 'deno-vs-nodejs', title: 'Again' },
    ],
  };
  const { problems, isWritten } = await importValue(file, { payload, user: editor });
  expect(problems.map(inWords)).toEqual([
    '29:16 comparison 1 (Node.js or Deno), topic: there is no topic “nowhere”, neither here nor in this file',
    '31:9 comparison 1 (Node.js or Deno), related comparison 1: there is no comparison “not-here”, neither here nor in this file',
    '34:9 comparison 1 (Node.js or Deno), author 1: there is no person “nobody”, neither here nor in this file',
    '37:18 comparison 1 (Node.js or Deno), search and sharing, image: there is no picture “missing.png” here: upload it under Media first, with that file name',
    '49:21 comparison 2 (Twice), option 2 (Node.js), option: Node.js is already option 1. Options must differ.',
    '54:16 comparison 3, title: must be text',
    '57:5 comparison 4 (Again): “deno-vs-nodejs” is entry 1 of this list already',
  ]);
  expect(isWritten).toBe(false);
  expect(await countTraces(payload)).toEqual(before);
});

test('what only publishing refuses is stored as a draft, and refused with its fields by --publish', async () => {
  const file = aFile({ rows: [], verdict: { outcome: { kind: 'win' } } });
  const { problems } = await importValue(file, { payload, user: editor, publish: true });
  expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'comparison 1 (Node.js or Deno), rows: There is nothing to read yet: add an introduction, a verdict, a row, a scenario or a question.',
    'comparison 1 (Node.js or Deno), verdict, outcome, winners: Verdict: a win needs at least one winner.',
  ]);
  expect((await importValue(file, { payload, user: editor })).isWritten).toBe(true);
});

test('a file that is no JSON is refused at the character', async () => {
  const { problems } = await importText('{\n  "format": "verdict/comparisons",\n  version: 1\n}', {
    payload,
    user: editor,
  });
  expect(problems.map(inWords)).toEqual([
    '3:3 : this is not JSON: a field name in double quotes should stand here, not “v”',
  ]);
});

test.for([
  '',
  '   ',
  '{}',
  '[]',
  'null',
  '{"format":"verdict/comparisons","version":1}',
  '{"format":"x","version":1}',
])('%j is refused with a reason', async (text) => {
  const { problems, isWritten } = await importText(text, { payload, user: editor });
  expect([problems.length > 0, isWritten]).toEqual([true, false]);
});

test('comparisons may point at each other, whichever comes first, published as well', async () => {
  const [first] = aFile().comparisons;
  const circle = {
    ...aFile(),
    comparisons: [
      { ...first, related: ['second'] },
      { ...first, slug: 'second', title: 'Second', related: ['deno-vs-nodejs'] },
    ],
  };
  const { problems } = await importValue(circle, { payload, user: editor, publish: true });
  expect(problems).toEqual([]);
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { _status: { equals: 'published' } },
    depth: 1,
  });
  const related = docs.map(({ related }) =>
    (related ?? []).map((one) => (typeof one === 'object' ? one.slug : one)),
  );
  expect(related.flat().toSorted()).toEqual(['deno-vs-nodejs', 'second']);
});

test('a pair written the wrong way round is stored the right way, and found there again', async () => {
  const file = aFile({ slug: 'nodejs-vs-deno' });
  expect((await importValue(file, { payload, user: editor })).isWritten).toBe(true);
  const { documents } = await importValue(file, { payload, user: editor });
  expect(documents.map(({ action }) => action)).toEqual(Array(4).fill('unchanged'));
});

test('what publishing filled in is not taken away by a file that is silent about it', async () => {
  await importValue(aFile(), { payload, user: editor, publish: true });
  const { documents } = await importValue(aFile(), { payload, user: editor, publish: true });
  expect(documents.map(({ action }) => action)).toEqual(Array(4).fill('unchanged'));
});

test('nobody imports without the right to write, and only publishers publish', async () => {
  const reading = { collection: 'api-clients', id: 1, scopes: ['read-drafts'] };
  const visitor = importValue(aFile(), { payload, user: null });
  await expect(visitor).rejects.toMatchObject({ status: 401 });
  const reader = importValue(aFile(), { payload, user: JSON.parse(JSON.stringify(reading)) });
  await expect(reader).rejects.toMatchObject({ status: 403 });
  await expect(importValue(aFile(), { payload, user: writer, publish: true })).rejects.toMatchObject({
    status: 403,
  });
  expect((await importValue(aFile(), { payload, user: admin, publish: true })).isWritten).toBe(true);
});

test('a writer imports drafts of their own, and is told what belongs to others', async () => {
  await importValue({ ...head, options: [{ slug: 'nodejs', name: 'Node.js' }] }, { payload, user: editor });
  const file = aFile();
  const changed = {
    ...file,
    options: [{ slug: 'nodejs', name: 'Node.js', summary: 'Mine now' }, file.options[1]],
  };
  const refused = await importValue(changed, { payload, user: writer });
  expect(refused.problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'option 1 (Node.js): you may not change this one: writers, and keys that write drafts, change what they began themselves',
  ]);
  const own = await importValue(file, { payload, user: writer });
  expect(own.isWritten).toBe(true);
  const { docs } = await payload.find({ collection: 'comparisons', draft: true, depth: 0 });
  expect(docs.map(({ createdBy, _status }) => [createdBy, _status])).toEqual([[writer.id, 'draft']]);
});

test('two imports at once make no document twice', async () => {
  const both = await Promise.all([
    importValue(aFile(), { payload, user: editor }),
    importValue(aFile(), { payload, user: admin }),
  ]);
  expect(both.map(({ isWritten }) => isWritten)).toEqual([true, true]);
  const actions = both.map(({ documents }) => documents[0]?.action).toSorted();
  expect(actions).toEqual(['new', 'unchanged']);
  expect(await countTraces(payload)).toMatchObject({ comparisons: 1, options: 2, criteria: 1 });
});

test('a draft that no name tells from others is left out of an export, with the reason', async () => {
  for (const title of ['Same', 'Same', 'Other'])
    await payload.create({
      collection: 'comparisons',
      data: { title, intro: prose('x'), _status: 'draft' },
      draft: true,
    });
  const { text, leftOut } = await exportText(payload, editor, { drafts: true });
  expect(JSON.parse(text).comparisons.map(({ title }: { title: string }) => title)).toEqual(['Other']);
  expect(leftOut).toHaveLength(2);
  expect(leftOut[0]).toContain('give it a title of its own, or a slug');
});

test('drafts are exported to those who may read them only', async () => {
  const reading = JSON.parse(
    JSON.stringify({ collection: 'api-clients', id: 1, scopes: ['read-published'] }),
  );
  await importValue(aFile(), { payload, user: editor });
  await expect(exportText(payload, reading, { drafts: true })).rejects.toMatchObject({ status: 403 });
  await expect(exportText(payload, null, { drafts: false })).rejects.toMatchObject({ status: 401 });
  expect(JSON.parse((await exportText(payload, reading, { drafts: false })).text).comparisons).toEqual([]);
});
