// Lists what is published about an option and, with a key, stores a draft.
// node --import tsx docs/examples/list-with-sdk.ts nodejs
import { PayloadSDK, PayloadSDKError } from '@payloadcms/sdk';
import type { Config, Option } from '../../src/payload-types';

const { VERDICT_URL: site = 'http://127.0.0.1:3000', VERDICT_KEY: key } = process.env;
const [slug = 'nodejs'] = process.argv.slice(2);

const verdict = new PayloadSDK<Config>({
  baseURL: `${site}/api`,
  baseInit: key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
});

/** A relationship is a document where it was populated, and else the document's number. */
function names(options: readonly (number | Option | null | undefined)[]): string {
  return options.flatMap((option) => (typeof option === 'object' && option ? option.name : [])).join(', ');
}

async function listComparisons(): Promise<void> {
  const { docs, totalDocs } = await verdict.find({
    collection: 'comparisons',
    where: { 'options.option.slug': { equals: slug } },
    select: { title: true, slug: true, options: true, verdict: true },
    populate: { options: { name: true } },
    sort: '-publishedAt',
    limit: 5,
  });
  console.log(`${totalDocs} published with ${slug}`);
  for (const { title, slug: address, options, verdict: found } of docs) {
    console.log(`\n${title}\n  ${site}/compare/${address}`);
    console.log(`  options: ${names((options ?? []).map(({ option }) => option))}`);
    console.log(
      `  verdict: ${found?.outcome?.kind ?? 'left to the scores'} ${names(found?.outcome?.winners ?? [])}`,
    );
  }
}

async function storeDraft(): Promise<void> {
  const title = `Notes on ${slug}, ${new Date().toISOString()}`;
  const data = { title, _status: 'draft' as const };
  const draft = await verdict.create({ collection: 'comparisons', draft: true, data });
  console.log(`\nDraft ${draft.id} is stored: ${draft.title}`);
}

try {
  await listComparisons();
  if (key !== undefined) await storeDraft();
} catch (error) {
  if (!(error instanceof PayloadSDKError)) throw error;
  console.error(`Refused with ${error.status}: ${error.errors.map(({ message }) => message).join('; ')}`);
  process.exitCode = 1;
}
