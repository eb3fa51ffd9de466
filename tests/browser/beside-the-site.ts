import type { Payload } from 'payload';
import { afterAll, beforeAll, inject } from 'vitest';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';
import { testSite } from '../setup/test-site';

/**
 * A process of its own beside the site's: whatever it publishes reaches the site only through the database. What it made
 * is gone after the file: the front page holds the latest dozen, and other tests look for theirs there.
 */
export function besideTheSite() {
  const begun = new Date().toISOString();
  const started: { payload?: Payload; stop?: () => Promise<void> } = {};

  beforeAll(async () => {
    if (inject('chromiumPath') !== null)
      Object.assign(started, await startTestPayload(testSite().databaseUrl));
  });
  afterAll(async () => {
    await started.payload?.delete({
      collection: 'comparisons',
      where: { createdAt: { greater_than: begun } },
    });
    await started.stop?.();
  });

  function payload(): Payload {
    if (!started.payload) throw new Error('Payload is there only while tests run');
    return started.payload;
  }

  /** A comparison of definitions of its own, published. */
  async function publish(
    slug: string,
    changes: Parameters<typeof comparisonData>[1] = {},
  ): Promise<{ readonly id: number; readonly used: Definitions }> {
    const used = await someDefinitions(payload());
    const data = comparisonData(used, { slug, title: `Title of ${slug}`, ...changes });
    const { id } = await payload().create({
      collection: 'comparisons',
      data: { ...data, _status: 'published' },
    });
    return { id, used };
  }

  return { payload, publish };
}
