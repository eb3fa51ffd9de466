import type { Payload } from 'payload';
import { comparisonDocument, idOf } from './comparison-document';
import { createDefinitions, type LoadContext } from './create-definitions';
import { inTransaction } from './in-transaction';
import { createRichTextConverter } from './markdown-to-rich-text';
import { readSample } from './read-sample';
import type { Sample } from './sample-schema';

/** Fills an empty database with the sample content, published: all of it or nothing. */
export async function loadSample(payload: Payload): Promise<void> {
  const sample = readSample();
  const richTextOf = await createRichTextConverter(payload.config);
  await inTransaction(payload, async (transactionID) => {
    const context: LoadContext = { payload, transactionID, richTextOf };
    await createComparisons(sample, context);
    await createPages(sample, context);
    await updateSite(sample, context);
  });
}

/** As drafts first, because related comparisons point at each other; then each is published with its relations. */
async function createComparisons(sample: Sample, context: LoadContext): Promise<void> {
  const { payload, transactionID, richTextOf } = context;
  const parts = {
    ids: await createDefinitions(sample, context),
    authors: await listAuthors(context),
    richTextOf,
  };
  const created = new Map<string, number>();
  for (const comparison of sample.comparisons) {
    const { id } = await payload.create({
      collection: 'comparisons',
      data: comparisonDocument(comparison, parts),
      draft: true,
      depth: 0,
      req: { transactionID },
    });
    created.set(comparison.slug, id);
  }
  for (const { slug, related } of sample.comparisons) {
    await payload.update({
      collection: 'comparisons',
      id: idOf(created, slug),
      data: { related: related.map((other) => idOf(created, other)), _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
  }
}

/** The first administrator whom readers may see; a person without a public profile is nobody's author. */
async function listAuthors({ payload, transactionID }: LoadContext): Promise<readonly number[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' }, publicProfile: { equals: true } },
    sort: 'id',
    limit: 1,
    depth: 0,
    req: { transactionID },
  });
  return docs.map(({ id }) => id);
}

async function createPages(
  { pages }: Sample,
  { payload, transactionID, richTextOf }: LoadContext,
): Promise<void> {
  for (const { title, slug, body, seo } of pages) {
    await payload.create({
      collection: 'pages',
      data: { title, slug, body: richTextOf(body), meta: seo, _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
  }
}

async function updateSite({ site }: Sample, { payload, transactionID }: LoadContext): Promise<void> {
  const { publisherName, ...shown } = site;
  await payload.updateGlobal({
    slug: 'site',
    data: { ...shown, publisher: { name: publisherName } },
    depth: 0,
    req: { transactionID },
  });
}
