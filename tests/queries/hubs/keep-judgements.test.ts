import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { comparisonData, type Definitions, someDefinitions } from '../../setup/content';
import { countStatements } from '../../setup/count-statements';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let client: pg.Client;
let hubs: typeof import('../../../src/queries/hubs/find-option-hub');
let keep: typeof import('../../../src/queries/hubs/keep-judgements');

beforeAll(async () => {
  const started = await startTestPayload();
  ({ payload, stop } = started);
  client = new pg.Client({ connectionString: started.databaseUrl });
  await client.connect();
  hubs = await import('../../../src/queries/hubs/find-option-hub');
  keep = await import('../../../src/queries/hubs/keep-judgements');
});
afterAll(async () => {
  await client.end();
  await stop();
});

async function publish(used: Definitions, changes: Parameters<typeof comparisonData>[1]): Promise<number> {
  const data = comparisonData(used, changes);
  return (await payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } })).id;
}

async function slugOf(option: number): Promise<string> {
  return (await payload.findByID({ collection: 'options', id: option })).slug ?? '';
}

/** The hub from what is kept, which must be what it would be if everything were decided anew. */
async function hubOf(option: number) {
  const slug = await slugOf(option);
  const kept = await hubs.findOptionHub({ slug, page: 1 });
  await client.query('TRUNCATE comparison_judgements');
  expect(kept).toEqual(await hubs.findOptionHub({ slug, page: 1 }));
  return kept;
}

test('what is kept is what the comparison says, whatever changes it', async () => {
  const used = await someDefinitions(payload, 3);
  const [first = 0, second = 0, third = 0] = used.options;
  const id = await publish(used, { slug: 'kept' });
  const wonBy = (winner: number) => ({ verdict: { outcome: { kind: 'win' as const, winners: [winner] } } });
  const change = (data: object) => payload.update({ collection: 'comparisons', id, data });
  await change({ ...wonBy(first), _status: 'published' });
  expect((await hubOf(first))?.overall).toMatchObject({ wins: 1, losses: 0 });
  // A draft changes nothing that is public.
  await payload.update({ collection: 'comparisons', id, data: wonBy(second), draft: true });
  expect((await hubOf(first))?.overall).toMatchObject({ wins: 1, losses: 0 });
  await change({ ...wonBy(second), _status: 'published' });
  expect((await hubOf(first))?.overall).toMatchObject({ wins: 0, losses: 1 });
  // Past the panel, in SQL, and without a new date.
  await client.query(
    `UPDATE comparisons_rels SET options_id = $1 WHERE parent_id = $2 AND path = 'verdict.outcome.winners'`,
    [first, id],
  );
  expect((await hubOf(first))?.overall).toMatchObject({ wins: 1, losses: 0 });
  await client.query(`UPDATE options SET _status = 'draft' WHERE id = $1`, [third]);
  expect((await hubOf(first))?.alternatives.map(({ option }) => option.id)).toEqual([second]);
  await client.query(`UPDATE options SET _status = 'published' WHERE id = $1`, [third]);
  expect((await hubOf(first))?.alternatives.map(({ option }) => option.id)).toEqual([second, third]);
  await change({ _status: 'draft' });
  expect((await hubOf(first))?.counted).toBe(0);
  await change({ _status: 'published' });
  expect((await hubOf(first))?.counted).toBe(1);
  await payload.delete({ collection: 'comparisons', id });
  await keep.keepMissingJudgements(payload.db.drizzle);
  expect(
    (await client.query('SELECT 1 FROM comparison_judgements WHERE comparison_id = $1', [id])).rows,
  ).toEqual([]);
});

test('it is decided once, however many hubs count it', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  await publish(used, { slug: 'once' });
  const slugs = { first: await slugOf(first), second: await slugOf(second) };
  const cost = (slug: string) => countStatements(() => hubs.findOptionHub({ slug, page: 1 }));
  const anew = await cost(slugs.first);
  expect([anew - (await cost(slugs.first)), anew - (await cost(slugs.second))]).toEqual([2, 2]);
});

test('all that is missing is decided in steps', async () => {
  const used = await someDefinitions(payload);
  for (const slug of ['step-1', 'step-2', 'step-3']) await publish(used, { slug, title: slug });
  await client.query('TRUNCATE comparison_judgements');
  const published = `SELECT id FROM comparisons c WHERE is_public(c) ORDER BY id`;
  const { rows } = await client.query(published);
  expect(await keep.keepMissingJudgements(payload.db.drizzle, { atATime: 2 })).toBe(rows.length);
  const kept = await client.query('SELECT comparison_id AS id FROM comparison_judgements ORDER BY 1');
  expect(kept.rows).toEqual(rows);
  expect(await keep.keepMissingJudgements(payload.db.drizzle)).toBe(0);
});

test('who decided of an older text does not replace what was decided of a newer one', async () => {
  const used = await someDefinitions(payload);
  const id = await publish(used, { slug: 'newer' });
  await keep.keepJudgements(payload.db.drizzle, [id]);
  await client.query(
    `UPDATE comparison_judgements SET as_of = now() + interval '1 day' WHERE comparison_id = $1`,
    [id],
  );
  await keep.keepJudgements(payload.db.drizzle, [id]);
  const { rows } = await client.query(
    'SELECT as_of > now() AS is_newer FROM comparison_judgements WHERE comparison_id = $1',
    [id],
  );
  expect(rows).toEqual([{ is_newer: true }]);
});

test('a hub is shown also while nothing can be kept', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await publish(used, { slug: 'unkept' });
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await client.query(`ALTER TABLE comparison_judgements ADD CONSTRAINT full_disk CHECK (FALSE) NOT VALID`);
  const hub = await hubs.findOptionHub({ slug: await slugOf(first), page: 1 });
  await client.query('ALTER TABLE comparison_judgements DROP CONSTRAINT full_disk');
  expect(hub?.counted).toBe(1);
  expect(warn).toHaveBeenCalledOnce();
});

test('an option that is published while a hub is read is counted afterwards', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  await publish(used, { slug: 'while-reading' });
  const slug = await slugOf(first);
  await client.query(`UPDATE options SET _status = 'draft' WHERE id = $1`, [second]);
  await client.query('BEGIN');
  await client.query(`UPDATE options SET _status = 'published' WHERE id = $1`, [second]);
  expect((await hubs.findOptionHub({ slug, page: 1 }))?.alternatives).toEqual([]);
  await client.query('COMMIT');
  expect((await hubOf(first))?.alternatives).toHaveLength(1);
});

test('what another release kept, or cannot be read, is decided anew', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  const id = await publish(used, { slug: 'other-release' });
  const slug = await slugOf(first);
  const expected = await hubs.findOptionHub({ slug, page: 1 });
  for (const odd of [
    `edition = 0, judged = '{"options": [], "verdict": ["win", []], "rows": [], "scenarios": []}'`,
    `judged = '{"options": [1], "verdict": ["winner", []], "rows": [], "scenarios": []}'`,
    `judged = '[]'`,
  ]) {
    await client.query(`UPDATE comparison_judgements SET ${odd} WHERE comparison_id = $1`, [id]);
    expect(await hubs.findOptionHub({ slug, page: 1 })).toEqual(expected);
  }
});

test('what is written with triggers disabled counts once everything is made anew', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  const id = await publish(used, { slug: 'no-triggers' });
  await hubs.findOptionHub({ slug: await slugOf(first), page: 1 });
  await client.query('ALTER TABLE comparisons DISABLE TRIGGER USER');
  await client.query(`UPDATE comparisons SET verdict_outcome_kind = 'tie' WHERE id = $1`, [id]);
  await client.query('ALTER TABLE comparisons ENABLE TRIGGER USER');
  await client.query('SELECT search_rebuild()');
  expect((await hubOf(first))?.overall).toMatchObject({ ties: 1 });
});

test('hubs that decide the same at once, and who publishes it meanwhile, do not stand in each other’s way', async () => {
  const used = await someDefinitions(payload);
  const [first = 0] = used.options;
  await publish(used, { slug: 'together' });
  await client.query(`INSERT INTO comparisons (title, slug, _status, published_at)
    SELECT 'Together ' || n, 'together-' || n, 'published', now() FROM generate_series(1, 300) n`);
  await client.query(
    `INSERT INTO comparisons_options (_order, _parent_id, id, option_id)
       SELECT 1, id, 'together-' || id, $1 FROM comparisons WHERE slug LIKE 'together-%'`,
    [first],
  );
  const slug = await slugOf(first);
  const warn = vi.spyOn(console, 'warn');
  const backwards = `UPDATE comparisons SET updated_at = now() WHERE id IN
    (SELECT id FROM comparisons WHERE slug LIKE 'together-%' ORDER BY id DESC)`;
  for (let round = 0; round < 16; round += 1)
    await Promise.all([
      client.query(backwards),
      ...Array.from({ length: 4 }, () => hubs.findOptionHub({ slug, page: 1 })),
    ]);
  expect(warn).not.toHaveBeenCalled();
}, 60_000);
