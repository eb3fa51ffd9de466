import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, type Definitions, prose, someDefinitions } from '../../setup/content';
import { countStatements } from '../../setup/count-statements';
import { expectSearchInStep } from '../../setup/search-index';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let client: pg.Client;
let answer: typeof import('../../../src/queries/search/find-search-answer').findSearchAnswer;

beforeAll(async () => {
  const started = await startTestPayload();
  ({ payload, stop } = started);
  client = new pg.Client({ connectionString: started.databaseUrl });
  await client.connect();
  ({ findSearchAnswer: answer } = await import('../../../src/queries/search/find-search-answer'));
});
afterAll(async () => {
  await client.end();
  await stop();
});

async function found(text: string, { topic = '', page = 1 } = {}): Promise<readonly string[]> {
  return (await answer({ text, topic, page }))?.results.map(({ slug }) => slug) ?? [];
}

type Changes = Parameters<typeof comparisonData>[1];

async function publish(changes: Changes, used?: Definitions): Promise<number> {
  const data = comparisonData(used ?? (await someDefinitions(payload)), changes);
  return (await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } })).id;
}

test('a comparison is found by its title, its options, its text and its cells', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await payload.update({ collection: 'options', id: first, data: { name: 'Gizmotron' }, draft: true });
  await publish(
    {
      slug: 'everything',
      title: 'Quixotic contraptions',
      intro: prose('Zebras graze.'),
      rows: [{ criterion: used.criterion, cells: { [String(first)]: { text: 'Luminous walrus' } } }],
    },
    used,
  );
  for (const text of ['quixotic', 'gizmotron ', 'zebra', 'walruses ', 'QUIXOT', 'contraption gizmo'])
    expect(await found(text), text).toEqual(['everything']);
  expect(await found('quixotic unheardof')).toEqual([]);
});

test('accents, punctuation and the end of words do not matter', async () => {
  await publish({ slug: 'accents', title: 'Crème brûlée.js vs C++ for désserts' });
  for (const text of ['creme', 'BRULEE', 'brûléejs', 'brulee.js', 'brulee js', 'c++ ', 'dessert'])
    expect(await found(text), text).toEqual(['accents']);
});

test('scripts without spaces are searched by their characters', async () => {
  await publish({ slug: 'cjk', title: 'データベース比較' });
  expect(await found('ベース')).toEqual(['cjk']);
  expect(await found('比較')).toEqual(['cjk']);
  expect(await found('比')).toEqual(['cjk']);
  expect(await found('較')).toEqual(['cjk']);
  expect(await found('較比')).toEqual([]);
});

test('a slip of the pen finds what was meant, and says so', async () => {
  await publish({ slug: 'slip', title: 'Elasticsearch at home' });
  const given = await answer({ text: 'elastisearhc', topic: '', page: 1 });
  expect(given).toMatchObject({ corrected: 'elasticsearch', results: [{ slug: 'slip' }] });
  expect(await answer({ text: 'qqqqzzzzxx', topic: '', page: 1 })).toMatchObject({
    corrected: null,
    total: 0,
  });
});

test('matches are marked as parts of text, whatever the text is', async () => {
  const attack = '</p><script>alert(1)</script>';
  await publish({
    slug: 'marked',
    title: `Marmalade ${attack}`,
    intro: prose(`Some ${attack} marmalade here.`),
  });
  const given = await answer({ text: 'marmalade', topic: '', page: 1 });
  const [result] = given?.results ?? [];
  expect(result?.title.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'Marmalade', isMatch: true }]);
  expect(result?.excerpt.some(({ text, isMatch }) => isMatch && text === 'marmalade')).toBe(true);
  expect(result?.title.map(({ text }) => text).join('')).toContain(attack);
});

test('what names the words comes before what only mentions them', async () => {
  await publish({ slug: 'mentions', title: 'Something else', intro: prose('Xylophone '.repeat(20)) });
  await publish({ slug: 'names', title: 'Xylophone or drum' });
  await publish({ slug: 'mentions-too', title: 'Another thing', intro: prose('A xylophone.') });
  expect((await found('xylophone'))[0]).toBe('names');
  expect(await found('xylophone')).toHaveLength(3);
});

test('phrases, exclusions and topics narrow down', async () => {
  const topic = await payload.create({ collection: 'topics', data: { name: 'Music', _status: 'published' } });
  await publish({ slug: 'in-music', title: 'Bassoon loud play', topic: topic.id });
  await publish({ slug: 'elsewhere', title: 'Loud bassoon play' });
  expect(await found('"loud bassoon" ')).toEqual(['elsewhere']);
  expect(await found('bassoon -music ')).toEqual(['elsewhere']);
  expect(await found('bassoon', { topic: 'music' })).toEqual(['in-music']);
  expect(await answer({ text: 'bassoon', topic: 'no-such-topic', page: 1 })).toBeNull();
});

test('words that stand everywhere, nowhere, or break the syntax have an answer', async () => {
  const hostile = [
    "'",
    "a'b\\",
    ':*',
    '!',
    '&|',
    '((',
    '\\',
    "'; DROP TABLE users --",
    '%',
    '<->',
    'a:b:*',
    '\u{1f600}',
  ];
  for (const text of ['the', 'and or not', '"', '""', '-', 'x'.repeat(10_000), '\u0000', '比', ...hostile])
    expect(await answer({ text, topic: '', page: 1 }), text.slice(0, 20)).not.toBeNull();
});

test('there are pages, up to the last', async () => {
  const used = await someDefinitions(payload);
  for (let index = 0; index < 11; index += 1)
    await publish({ slug: `paged-${index}`, title: `Paginatable ${index}` }, used);
  expect(await found('paginatable')).toHaveLength(10);
  expect(await found('paginatable', { page: 2 })).toHaveLength(1);
  expect(await answer({ text: 'paginatable', topic: '', page: 3 })).toBeNull();
});

test('a search costs the same few statements whatever it finds', async () => {
  const cost = (text: string) => countStatements(() => answer({ text, topic: '', page: 1 }));
  expect(await cost('paginatable')).toBe(2);
  expect(await cost('elastisearhc')).toBe(4);
});

test('drafts, unpublished and deleted comparisons are not found, and a restored one is', async () => {
  const used = await someDefinitions(payload);
  await payload.create({
    collection: 'comparisons',
    data: comparisonData(used, { slug: 'secret', title: 'Clandestine' }),
    draft: true,
  });
  expect(await found('clandestine')).toEqual([]);
  const id = await publish({ slug: 'fickle', title: 'Fickleness' });
  await payload.update({ collection: 'comparisons', id, data: { title: 'Draftiness' }, draft: true });
  expect(await found('draftiness')).toEqual([]);
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'Steadfastness', _status: 'published' },
  });
  expect([await found('fickleness'), await found('steadfastness')]).toEqual([[], ['fickle']]);
  const { docs } = await payload.findVersions({
    collection: 'comparisons',
    where: { parent: { equals: id }, 'version.title': { equals: 'Fickleness' } },
  });
  await payload.restoreVersion({ collection: 'comparisons', id: docs[0]?.id ?? '' });
  expect(await found('fickleness')).toEqual(['fickle']);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
  expect(await found('fickleness')).toEqual([]);
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  expect(await found('fickleness')).toEqual(['fickle']);
  await payload.delete({ collection: 'comparisons', id });
  expect(await found('fickleness')).toEqual([]);
  await expectSearchInStep(client);
});

test('a renamed definition is found by its new name and no longer by its old one', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  const name = (text: string) => ({ name: text, _status: 'published' as const });
  await payload.update({ collection: 'options', id: first, data: name('Oldoption') });
  await payload.update({ collection: 'criteria', id: used.criterion, data: name('Oldcriterion') });
  await payload.update({ collection: 'scenarios', id: used.scenario, data: name('Oldscenario') });
  await publish({ slug: 'renaming', title: 'Renaming' }, used);
  await payload.update({ collection: 'options', id: first, data: name('Newoption') });
  await payload.update({ collection: 'criteria', id: used.criterion, data: name('Newcriterion') });
  await payload.update({ collection: 'scenarios', id: used.scenario, data: name('Newscenario') });
  const faq = { question: 'Newquestion?', answer: prose('Newanswer.'), _status: 'published' as const };
  await payload.update({ collection: 'faqs', id: used.faq, data: faq });
  for (const text of ['newoption', 'newcriterion', 'newscenario', 'newquestion', 'newanswer'])
    expect(await found(text), text).toEqual(['renaming']);
  const old = `SELECT 1 FROM search_documents WHERE words @@ 'oldoption | oldcriterion | oldscenario'`;
  expect((await client.query(old)).rows).toEqual([]);
  await expectSearchInStep(client);
});

test('what SQL writes past the panel is in step as well', async () => {
  await client.query(`INSERT INTO comparisons (title, slug, _status)
    SELECT 'Bulkiness ' || n, 'bulk-' || n, 'published' FROM generate_series(1, 5) n`);
  expect(await found('bulkiness')).toHaveLength(5);
  await client.query(`UPDATE comparisons SET title = 'Slimness' WHERE slug = 'bulk-1'`);
  await client.query(`UPDATE comparisons SET _status = 'draft' WHERE slug = 'bulk-2'`);
  await client.query(`DELETE FROM comparisons WHERE slug = 'bulk-3'`);
  expect([await found('slimness'), (await found('bulkiness')).length]).toEqual([['bulk-1'], 2]);
  await expectSearchInStep(client);
});

test('what is rolled back is not found', async () => {
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO comparisons (title, slug, _status) VALUES ('Evanescent', 'gone', 'published')`,
  );
  await client.query('ROLLBACK');
  expect(await found('evanescent')).toEqual([]);
});

test('a rename and a publication at the same time leave the new name', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await payload.update({
    collection: 'options',
    id: first,
    data: { name: 'Beforehand', _status: 'published' },
  });
  await publish({ slug: 'first-of-two' }, used);
  await client.query('BEGIN');
  await client.query(`UPDATE options SET name = 'Afterwards' WHERE id = $1`, [first]);
  await publish({ slug: 'second-of-two', title: 'The second of two' }, used);
  await client.query('COMMIT');
  expect((await found('afterwards')).toSorted()).toEqual(['first-of-two', 'second-of-two']);
  await expectSearchInStep(client);
});
