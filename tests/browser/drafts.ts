import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Api, create } from './api';

interface Draft {
  readonly id: number;
  readonly options: readonly number[];
  readonly names: readonly string[];
}

/** A comparison that nobody else uses, with two options and a row for each criterion; all of it drafts. */
export async function aDraft(api: Api, { rows = 1 }: { readonly rows?: number } = {}): Promise<Draft> {
  const suffix = randomUUID().slice(0, 8);
  const names = [`Left ${suffix}`, `Right ${suffix}`];
  const draft = { _status: 'draft' };
  const options: number[] = [];
  for (const name of names) options.push(await create(api, 'options', { name, ...draft }));
  const criteria: number[] = [];
  for (let row = 1; row <= rows; row += 1)
    criteria.push(await create(api, 'criteria', { name: `Criterion ${row} ${suffix}`, ...draft }));
  const id = await create(api, 'comparisons', {
    title: `A draft ${suffix}`,
    options: options.map((option) => ({ option })),
    rows: criteria.map((criterion) => ({ criterion })),
    ...draft,
  });
  onTestFinished(async () => {
    // Whoever had it open may still hold its lock.
    await api.need('DELETE', `/api/comparisons/${id}?overrideLock=true`);
    for (const option of options) await api.need('DELETE', `/api/options/${option}`);
    for (const criterion of criteria) await api.need('DELETE', `/api/criteria/${criterion}`);
  });
  return { id, options, names };
}
