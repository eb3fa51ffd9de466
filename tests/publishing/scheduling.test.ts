import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDuePublications } from '../../src/publishing/start-scheduling';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

async function schedule(due: Date): Promise<number> {
  const user = await aPerson(payload, 'editor');
  const data = comparisonData(await someDefinitions(payload));
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: 'comparisons', value: id },
      user: { relationTo: 'users', value: user.id },
    },
    waitUntil: due,
  });
  return id;
}

const isPublished = async (id: number) =>
  (await payload.findByID({ collection: 'comparisons', id, depth: 0 }))._status === 'published';

const soon = () => new Date(Date.now() + 60 * 60 * 1000);
const lately = () => new Date(Date.now() - 1000);

test('what is due is published, what is not yet due is not', async () => {
  const [due, later] = [await schedule(lately()), await schedule(soon())];
  await runDuePublications(payload);
  expect([await isPublished(due), await isPublished(later)]).toEqual([true, false]);
});

test('a publication whose process died halfway is taken up again', async () => {
  const id = await schedule(lately());
  await payload.db.updateJobs({
    data: { processing: true },
    where: { processing: { not_equals: true } },
    returning: false,
  });
  await runDuePublications(payload);
  expect(await isPublished(id)).toBe(true);
});

test('a publication is run once', async () => {
  await schedule(lately());
  await runDuePublications(payload);
  const { rows } = await payload.db.pool.query(
    "SELECT count(*)::int AS done FROM activity WHERE action = 'published' AND document_collection = 'comparisons'",
  );
  await runDuePublications(payload);
  const again = await payload.db.pool.query(
    "SELECT count(*)::int AS done FROM activity WHERE action = 'published' AND document_collection = 'comparisons'",
  );
  expect(again.rows).toEqual(rows);
});
