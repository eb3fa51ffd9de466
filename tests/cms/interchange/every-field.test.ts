import type { Field, Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { formOf, interchangeCollections } from '../../../src/domain/interchange/form';
import { startTestPayload } from '../../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

/** What the database keeps for itself: who began a document, when, and in which state it is. */
/** Kept by the system itself: who did what, the steps of a review, and what is counted from the cells. */
const notContent = [
  ...['createdBy', 'createdByClient', 'createdAt', 'updatedAt', '_status', 'deletedAt'],
  ...['reviewState', 'submittedBy', 'contentEditedBy'],
  ...['cellsToVerify', 'oldestCheckAt'],
];

test('every field that editors fill in is part of the interchange form', () => {
  for (const collection of interchangeCollections) {
    const config = payload.config.collections.find(({ slug }) => slug === collection);
    const stored = namesIn(config?.fields ?? []).filter(
      (name) => !notContent.includes(name) && name !== 'id',
    );
    const schema = z.object({ properties: z.record(z.string(), z.unknown()) });
    const { properties } = schema.parse(z.toJSONSchema(formOf[collection], { io: 'input' }));
    expect([collection, ...Object.keys(properties).toSorted()]).toEqual([collection, ...stored.toSorted()]);
  }
});

function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => namesIn(tab.fields));
    if (field.type === 'row' || field.type === 'collapsible') return namesIn(field.fields);
    return 'name' in field && !('virtual' in field && field.virtual) && field.type !== 'ui'
      ? [field.name]
      : [];
  });
}
