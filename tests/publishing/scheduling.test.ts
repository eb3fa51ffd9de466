import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../src/cli/project-root';
import { runDuePublications } from '../../src/publishing/run-due-publications';
import { startScheduling } from '../../src/publishing/start-scheduling';
import { api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let databaseUrl: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop, databaseUrl } = await startTestPayload());
});
afterAll(() => stop());

type Editor = Awaited<ReturnType<typeof aPerson>>;

async function aDraft(changes: Parameters<typeof comparisonData>[1] = {}): Promise<number> {
  const data = comparisonData(await someDefinitions(payload), changes);
  const draft = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  return draft.id;
}

interface Plan {
  readonly due?: Date;
  readonly type?: 'publish' | 'unpublish';
  readonly user?: Editor;
}

async function schedule(id: number, { due = lately(), type = 'publish', user }: Plan = {}): Promise<void> {
  const person = user ?? (await aPerson(payload, 'editor'));
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type,
      doc: { relationTo: 'comparisons', value: id },
      user: { relationTo: 'users', value: person.id },
    },
    waitUntil: due,
  });
}

const isPublished = async (id: number) =>
  (await payload.findByID({ collection: 'comparisons', id, depth: 0 }))._status === 'published';

const soon = () => new Date(Date.now() + 60 * 60 * 1000);
const lately = () => new Date(Date.now() - 1000);

async function actionsOf(
  id: number,
): Promise<{ action: string; reason: string | null; actor: string | null }[]> {
  const { rows } = await payload.db.pool.query(
    `SELECT action::text, reason, actor_name AS actor FROM activity
     WHERE document_collection = 'comparisons' AND document_id = $1 ORDER BY id`,
    [id],
  );
  return rows;
}

const timesPublished = async (id: number) =>
  (await actionsOf(id)).filter(({ action }) => action === 'published').length;

async function jobsLeft(id: number): Promise<number> {
  const { rows } = await payload.db.pool.query(
    "SELECT count(*)::int AS jobs FROM payload_jobs WHERE input->'doc'->>'value' = $1",
    [String(id)],
  );
  return rows[0].jobs;
}

test('what is due is published, what is not yet due is not', async () => {
  const [due, later] = [await aDraft(), await aDraft()];
  await schedule(due);
  await schedule(later, { due: soon() });
  await runDuePublications(payload);
  expect([await isPublished(due), await isPublished(later)]).toEqual([true, false]);
  expect([await jobsLeft(due), await jobsLeft(later)]).toEqual([0, 1]);
});

test('a publication is taken off the site at its time', async () => {
  const id = await aDraft();
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  await schedule(id, { type: 'unpublish' });
  await runDuePublications(payload);
  expect(await isPublished(id)).toBe(false);
});

test('a scheduled update publishes the newest draft of its moment, and leaves readers the old text until then', async () => {
  const id = await aDraft({ title: 'The live text' });
  await payload.update({ collection: 'comparisons', id, data: { _status: 'published' } });
  await payload.update({ collection: 'comparisons', id, data: { title: 'The update' }, draft: true });
  await schedule(id);
  await payload.update({
    collection: 'comparisons',
    id,
    data: { title: 'The update, mended later' },
    draft: true,
  });
  const title = async () => (await api(payload, `/comparisons/${id}`)).body.title;
  expect(await title()).toBe('The live text');
  await runDuePublications(payload);
  expect(await title()).toBe('The update, mended later');
});

test('a publication is run once, however many look at the same time', async () => {
  const ids = await Promise.all([aDraft(), aDraft(), aDraft()]);
  for (const id of ids) await schedule(id);
  await Promise.all([1, 2, 3, 4].map(() => runDuePublications(payload)));
  await runDuePublications(payload);
  expect(await Promise.all(ids.map(timesPublished))).toEqual([1, 1, 1]);
  expect(await Promise.all(ids.map(jobsLeft))).toEqual([0, 0, 0]);
});

async function startScheduler(): Promise<ChildProcess> {
  const child = fork(projectPath('tests/setup/own-scheduler.ts'), { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

// On a connection of its own: within a transaction Postgres goes on showing the activity it showed first.
async function isSomebodyWaitingForTheDocument(): Promise<boolean> {
  const { rows } = await payload.db.pool.query(
    `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
     AND query ILIKE '%FOR NO KEY UPDATE%'`,
  );
  return rows.length > 0;
}

test('a process that is killed halfway leaves the publication to another one, which runs it once', async () => {
  const id = await aDraft();
  await schedule(id);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  // Somebody holds the document, so the process is stopped between taking the job and publishing.
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM comparisons WHERE id = $1 FOR UPDATE', [id]);
  const child = await startScheduler();
  await expect.poll(isSomebodyWaitingForTheDocument, { timeout: 15_000 }).toBe(true);
  await runDuePublications(payload);
  expect([await timesPublished(id), await jobsLeft(id)]).toEqual([0, 1]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await client.query('ROLLBACK');
  await client.end();
  await expect
    .poll(() => runDuePublications(payload).then(() => jobsLeft(id)), { timeout: 15_000, interval: 200 })
    .toBe(0);
  expect([await isPublished(id), await timesPublished(id)]).toEqual([true, 1]);
});

test('a refused publication is told with its reason and who planned it, and never tried again', async () => {
  const user = await aPerson(payload, 'editor');
  const id = await aDraft({ options: [] });
  await schedule(id, { user });
  await runDuePublications(payload);
  expect([await isPublished(id), await jobsLeft(id)]).toEqual([false, 0]);
  expect((await actionsOf(id)).at(-1)).toEqual({
    action: 'not published',
    reason: expect.stringContaining('needs at least two options'),
    actor: user.name,
  });
});

test('who may no longer publish, or is gone, publishes nothing later either', async () => {
  const [demoted, gone] = [await aPerson(payload, 'editor'), await aPerson(payload, 'editor')];
  const ids = [await aDraft(), await aDraft()] as const;
  await schedule(ids[0], { user: demoted });
  await schedule(ids[1], { user: gone });
  await payload.update({ collection: 'users', id: demoted.id, data: { role: 'writer' } });
  await payload.delete({ collection: 'users', id: gone.id });
  await runDuePublications(payload);
  expect(await Promise.all(ids.map(isPublished))).toEqual([false, false]);
  const reasons = await Promise.all(ids.map(async (id) => (await actionsOf(id)).at(-1)?.reason));
  expect(reasons).toEqual([
    expect.stringMatching(/not allowed/),
    expect.stringMatching(/does not exist any more/),
  ]);
});

test('a fault of ours is tried again, five times at most, and then told', async () => {
  const id = await aDraft();
  await schedule(id);
  await payload.db.pool.query(`CREATE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'out of order'; END $$`);
  await payload.db.pool.query(
    `CREATE TRIGGER out_of_order BEFORE UPDATE ON comparisons FOR EACH ROW WHEN (OLD.id = ${id}) EXECUTE FUNCTION out_of_order()`,
  );
  for (let look = 1; look < 5; look += 1) await runDuePublications(payload);
  expect([await jobsLeft(id), (await actionsOf(id)).at(-1)?.action]).toEqual([1, 'created']);
  await runDuePublications(payload);
  expect([await jobsLeft(id), (await actionsOf(id)).at(-1)?.action]).toEqual([0, 'not published']);
  await payload.db.pool.query('DROP TRIGGER out_of_order ON comparisons');
});

test('the panel is told what is planned, in which zone and by whom, and what was refused', async () => {
  const user = await aPerson(payload, 'editor');
  const authorization = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  const id = await aDraft({ options: [] });
  const read = async () => (await api(payload, `/comparisons/${id}/schedule`, { authorization })).body;
  await schedule(id, { user, due: soon() });
  await payload.db.pool.query(
    `UPDATE payload_jobs SET input = input || '{"timezone":"Europe/Berlin"}' WHERE input->'doc'->>'value' = $1`,
    [String(id)],
  );
  expect(await read()).toMatchObject({
    upcoming: [{ type: 'publish', timezone: 'Europe/Berlin', person: user.name }],
    missed: null,
  });
  await payload.db.pool.query("UPDATE payload_jobs SET wait_until = now() - interval '1 second'");
  await runDuePublications(payload);
  expect(await read()).toMatchObject({
    upcoming: [],
    missed: { action: 'not published', reason: expect.stringContaining('at least two options') },
  });
  expect((await api(payload, `/comparisons/${id}/schedule`)).status).toBe(401);
});

test('the running service publishes what is due within a minute', async () => {
  const id = await aDraft();
  await schedule(id, { due: new Date(Date.now() + 3000) });
  const boss = await startScheduling(databaseUrl, payload);
  await expect.poll(() => isPublished(id), { timeout: 63_000, interval: 500 }).toBe(true);
  await boss.stop({ graceful: false });
}, 90_000);
