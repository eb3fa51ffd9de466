import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

test('options named in their drafts after they were begun give the pair its address', async () => {
  const ids: number[] = [];
  for (const name of ['Zeta', 'Alpha']) {
    const { id } = await payload.create({ collection: 'options', data: { name: '' }, draft: true });
    await payload.update({ collection: 'options', id, data: { name }, draft: true, autosave: true });
    ids.push(id);
  }
  const { slug } = await payload.create({
    collection: 'comparisons',
    data: {
      title: 'Which one',
      options: ids.map((option) => ({ option, chooseWhen: [{ reason: 'So' }] })),
      _status: 'published',
    },
  });
  expect(slug).toBe('alpha-vs-zeta');
});
