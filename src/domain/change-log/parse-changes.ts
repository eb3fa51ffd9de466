import { z } from 'zod';
import type { NotedChange } from './change-log';

const step = z.strictObject({
  of: z.enum(['verdict', 'option', 'criterion', 'scenario']),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const evidence = z.strictObject({
  of: z.literal('evidence'),
  name: z.string(),
  options: z.array(z.string()),
});
const review = z.strictObject({ of: z.literal('review') });
const changes = z.array(z.union([step, evidence, review]));

/** What the database keeps of one publication. Throws on anything that `listChanges` cannot have written. */
export function parseChanges(stored: unknown): readonly NotedChange[] {
  return changes.parse(stored);
}
