import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, prose, someDefinitions } from '../setup/content';
import { countRows } from '../setup/count-rows';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

const asVisitor = { overrideAccess: false, depth: 0 } as const;

test('publishing a comparison publishes every definition it uses that never was public', async () => {
  const used = await someDefinitions(payload);
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  const seen = await Promise.all([
    payload.findByID({ collection: 'comparisons', id, ...asVisitor }),
    payload.findByID({ collection: 'criteria', id: used.criterion, ...asVisitor }),
    payload.findByID({ collection: 'scenarios', id: used.scenario, ...asVisitor }),
    payload.findByID({ collection: 'faqs', id: used.faq, ...asVisitor }),
    ...used.options.map((option) => payload.findByID({ collection: 'options', id: option, ...asVisitor })),
  ]);
  expect(seen.map(({ _status }) => _status)).toEqual(seen.map(() => 'published'));
});

test('definitions published along the way get their address', async () => {
  const used = await someDefinitions(payload);
  await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  const criterion = await payload.findByID({ collection: 'criteria', id: used.criterion, ...asVisitor });
  expect(criterion.slug).toMatch(/^speed-\d+$/);
});

test('one definition that cannot be published holds back all of them, and is named', async () => {
  const used = await someDefinitions(payload);
  const nameless = await payload.create({
    collection: 'criteria',
    data: { name: '', _status: 'draft' },
    draft: true,
  });
  const data = comparisonData(used, { rows: [{ criterion: used.criterion }, { criterion: nameless.id }] });
  await expect(
    payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } }),
  ).rejects.toThrow(/Nothing was published: the criterion “without a name” cannot be published with it/);
  const { _status } = await payload.findByID({ collection: 'criteria', id: used.criterion, depth: 0 });
  expect(_status).toBe('draft');
  const found = await payload.count({ collection: 'comparisons', where: { title: { equals: data.title } } });
  expect(found.totalDocs).toBe(0);
});

test('a definition that was taken off the site is not put back by a comparison', async () => {
  const used = await someDefinitions(payload);
  await payload.update({ collection: 'criteria', id: used.criterion, data: { _status: 'published' } });
  await payload.update({ collection: 'criteria', id: used.criterion, data: { _status: 'draft' } });
  await expect(
    payload.create({ collection: 'comparisons', data: { ...comparisonData(used), _status: 'published' } }),
  ).rejects.toThrow(/the criterion “Speed \d+” was taken off the site/);
});

test('a definition that a published comparison shows cannot be unpublished', async () => {
  const used = await someDefinitions(payload);
  const { title } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  await expect(
    payload.update({ collection: 'criteria', id: used.criterion, data: { _status: 'draft' } }),
  ).rejects.toThrow(`it is used by “${title}”`);
  const { _status } = await payload.findByID({ collection: 'criteria', id: used.criterion, depth: 0 });
  expect(_status).toBe('published');
});

test('a comparison that is published while its option is unpublished: one of the two is refused', async () => {
  const used = await someDefinitions(payload);
  const [option = 0] = used.options;
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  const statuses = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    await payload.update({ collection: 'options', id: option, data: { _status: 'published' } });
    await payload.update({ collection: 'comparisons', id, data: { _status: 'draft' } });
    const outcomes = await Promise.allSettled([
      payload.update({ collection: 'options', id: option, data: { _status: 'draft' } }),
      payload.update({ collection: 'comparisons', id, data: { _status: 'published' } }),
    ]);
    statuses.add(outcomes.map(({ status }) => status).join(' '));
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(String(outcome.reason)).toMatch(/cannot be unpublished|was taken off the site/);
  }
  for (const both of ['fulfilled fulfilled', 'rejected rejected']) expect(statuses).not.toContain(both);
});

test('a draft of a definition leaves what readers see alone', async () => {
  const used = await someDefinitions(payload);
  await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  await payload.update({ collection: 'faqs', id: used.faq, data: { question: 'Draft?' }, draft: true });
  const faq = await payload.findByID({ collection: 'faqs', id: used.faq, ...asVisitor });
  expect(faq.question).toMatch(/^Why/);
});

test('each kind of definition in use refuses to be deleted and names its users, drafts included', async () => {
  const used = await someDefinitions(payload);
  const topic = await payload.create({
    collection: 'topics',
    data: { name: 'Tools', _status: 'draft' },
    draft: true,
  });
  const data = comparisonData(used, { title: 'The user of all', topic: topic.id });
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  const deletions = [
    () => payload.delete({ collection: 'criteria', id: used.criterion }),
    () => payload.delete({ collection: 'scenarios', id: used.scenario }),
    () => payload.delete({ collection: 'faqs', id: used.faq }),
    () => payload.delete({ collection: 'options', id: used.options[0] ?? 0 }),
    () => payload.delete({ collection: 'topics', id: topic.id }),
  ];
  for (const deletion of deletions)
    await expect(deletion()).rejects.toThrow('It is used by “The user of all”.');
  await payload.delete({ collection: 'comparisons', id });
  for (const deletion of deletions) await deletion();
});

test('a use that stands only in the newest draft counts as well', async () => {
  const used = await someDefinitions(payload);
  const other = await payload.create({
    collection: 'faqs',
    data: { question: 'New?', answer: prose('Yes.'), _status: 'draft' },
    draft: true,
  });
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used), _status: 'published' },
  });
  await payload.update({ collection: 'comparisons', id, data: { faqs: [used.faq, other.id] }, draft: true });
  await expect(payload.delete({ collection: 'faqs', id: other.id })).rejects.toThrow('It is used by');
});

/** Of 1,500 comparisons that are judged on it, the last one is the newest. */
async function useOften(criterion: number, status: 'draft' | 'published'): Promise<void> {
  await payload.db.pool.query(`
    BEGIN;
    -- Without the triggers of the search, which are of no use here.
    SET LOCAL session_replication_role = replica;
    INSERT INTO comparisons (id, title, _status, updated_at)
      SELECT n, 'One ' || n, '${status}', now() + n * interval '1 second' FROM generate_series(5001, 6500) n;
    INSERT INTO comparisons_rows (_parent_id, _order, id, criterion_id)
      SELECT n, 1, 'many-' || n, ${criterion} FROM generate_series(5001, 6500) n;
    COMMIT;`);
}

const useNoMore = () => payload.db.pool.query('DELETE FROM comparisons WHERE id BETWEEN 5001 AND 6500');

test('of very many uses the message says how many there are at least', async () => {
  const used = await someDefinitions(payload);
  await useOften(used.criterion, 'draft');
  const deletion = payload.delete({ collection: 'criteria', id: used.criterion });
  await expect(deletion).rejects.toThrow(
    /^It is used by “One \d+”, “One \d+”, “One \d+” and at least 997 more\./,
  );
  await useNoMore();
});

test('of very many that show it the message names the newest and counts the others, without reading them', async () => {
  const used = await someDefinitions(payload);
  await payload.update({ collection: 'criteria', id: used.criterion, data: { _status: 'published' } });
  await useOften(used.criterion, 'published');
  const unpublishing = () =>
    payload.update({ collection: 'criteria', id: used.criterion, data: { _status: 'draft' } });
  await expect(unpublishing()).rejects.toThrow(
    'it is used by “One 6500”, “One 6499”, “One 6498” and 1497 more. Unpublish or change that first.',
  );
  expect(await countRows(() => expect(unpublishing()).rejects.toThrow())).toBeLessThan(20);
  await useNoMore();
});

test('a picture in use refuses to be deleted, inside prose too', async () => {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const file = { data, mimetype: 'image/png', name: 'used.png', size: data.length };
  const { id } = await payload.create({ collection: 'media', data: { alt: 'Used' }, file });
  const body = prose('Look:');
  body.root.children.push({
    type: 'upload',
    version: 3,
    relationTo: 'media',
    value: id,
    fields: null,
    format: '',
  });
  const page = await payload.create({
    collection: 'pages',
    data: { title: 'With a picture', body, _status: 'published' },
  });
  await expect(payload.delete({ collection: 'media', id })).rejects.toThrow(
    'It is used by “With a picture”.',
  );
  await payload.delete({ collection: 'pages', id: page.id });
  await payload.delete({ collection: 'media', id });
});
