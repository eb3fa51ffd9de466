import { isDeepStrictEqual } from 'node:util';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { findDefinitionRows } from '../../../src/cms/collections/comparisons/definition-rows';
import { readReadiness } from '../../../src/cms/collections/comparisons/read-readiness';
import { usedDefinitions } from '../../../src/cms/collections/comparisons/used-definitions';
import { draftNames } from '../../../src/domain/definition-state';
import { checkReadiness } from '../../../src/domain/readiness';
import type { Comparison } from '../../../src/payload-types';
import { findComparison } from '../../../src/queries/find-comparison';

/** What is wrong with a stored comparison, in words; nothing that is done here stays. */
export async function checkComparison(payload: Payload, id: number): Promise<readonly string[]> {
  const found = await inScratch(payload, async (req) => {
    const stored = await payload.findByID({ collection: 'comparisons', id, draft: true, depth: 0, req });
    return { stored, problems: [...(await checkReady(req, stored)), ...(await checkSaving(req, stored))] };
  });
  return [...found.problems, ...(await checkRead(found.stored))];
}

async function inScratch<Result>(payload: Payload, work: (req: PayloadRequest) => Promise<Result>) {
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('There is no transaction to try it in.');
  try {
    return await work(await createLocalReq({ req: { transactionID } }, payload));
  } finally {
    await payload.db.rollbackTransaction(transactionID);
  }
}

/** By the rules that the panel shows to editors. */
async function checkReady(req: PayloadRequest, stored: Comparison): Promise<string[]> {
  const fields = { ...stored };
  const definitions = await findDefinitionRows(req, usedDefinitions(fields));
  const facts = { names: draftNames(definitions), definitions, pictures: [], refusal: null };
  const notes = checkReadiness(readReadiness(fields), facts, new Date().toISOString());
  const hidden = definitions.filter(({ isPublished }) => !isPublished).map(({ name }) => `${name} is hidden`);
  return [
    ...hidden,
    ...notes.filter(({ severity }) => severity === 'error').map(({ path, message }) => `${path}: ${message}`),
  ];
}

/** Saved as it is, every validation and hook runs, and nothing may come out different. */
async function checkSaving(req: PayloadRequest, stored: Comparison): Promise<string[]> {
  const { id, createdAt: _, updatedAt: __, ...data } = stored;
  const saved = await req.payload.update({ collection: 'comparisons', id, data, depth: 0, req });
  const [before, after] = [new Map(Object.entries(stored)), new Map(Object.entries(saved))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => field !== 'updatedAt' && !isDeepStrictEqual(before.get(field), after.get(field)))
    .map((field) => `${field}: saving it unchanged changes it`);
}

/** As a reader's page reads it. */
async function checkRead(stored: Comparison): Promise<string[]> {
  const read = await findComparison(stored.slug ?? '');
  if (read === null) return ['slug: readers cannot find it'];
  const shown = { options: read.options, rows: read.rows, recommendations: read.recommendations };
  const lists = Object.entries({ ...shown, faqs: read.faqs, related: read.related, authors: read.authors });
  const storedLists = new Map<string, unknown>(Object.entries(stored));
  return lists.flatMap(([name, list]) => {
    const wanted = storedLists.get(name);
    const count = Array.isArray(wanted) ? wanted.length : 0;
    return list.length === count ? [] : [`${name}: readers see ${list.length} of ${count}`];
  });
}
