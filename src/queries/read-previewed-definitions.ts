import type { CollectionSlug, TypedCollection } from 'payload';
import type * as Stored from '../payload-types';
import { parseCriterion, parseFaq, parseOption, parseScenario, parseTopic } from './parse-definitions';
import { isMedia } from './parse-image';
import { payloadInstance } from './payload';
import { type Definitions, readDefinitions } from './read-definitions';
import { idsOf } from './reference';

type Drafted = Extract<CollectionSlug, 'options' | 'criteria' | 'scenarios' | 'faqs' | 'topics'>;

/**
 * What a comparison is made of, as publishing it now would show it: what stands on the site, and the newest draft of
 * whatever was never public and would go public along with it.
 */
export async function readPreviewedDefinitions(comparison: Stored.Comparison): Promise<Definitions> {
  const standing = await readDefinitions([comparison], { cards: comparison.related ?? [] });
  const drafts = async <Slug extends Drafted, T>(
    collection: Slug,
    references: readonly unknown[],
    parse: (stored: TypedCollection[Slug]) => T,
  ): Promise<ReadonlyMap<number, T>> => {
    const known: ReadonlyMap<number, unknown> = standing[collection];
    const missing = idsOf(references).filter((id) => !known.has(id));
    const found = await readDrafts(collection, missing);
    return new Map(found.map((stored) => [Number(stored.id), parse(stored)]));
  };
  return {
    ...standing,
    options: new Map([
      ...standing.options,
      ...(await drafts('options', comparison.options?.map(({ option }) => option) ?? [], (stored) =>
        parseOption({ ...stored, logo: isMedia(stored.logo) ? stored.logo : null }),
      )),
    ]),
    criteria: new Map([
      ...standing.criteria,
      ...(await drafts('criteria', comparison.rows?.map(({ criterion }) => criterion) ?? [], parseCriterion)),
    ]),
    scenarios: new Map([
      ...standing.scenarios,
      ...(await drafts(
        'scenarios',
        comparison.recommendations?.map(({ scenario }) => scenario) ?? [],
        parseScenario,
      )),
    ]),
    faqs: new Map([...standing.faqs, ...(await drafts('faqs', comparison.faqs ?? [], parseFaq))]),
    topics: new Map([...standing.topics, ...(await drafts('topics', [comparison.topic], parseTopic))]),
  };
}

async function readDrafts<Slug extends Drafted>(
  collection: Slug,
  ids: readonly number[],
): Promise<TypedCollection[Slug][]> {
  if (ids.length === 0) return [];
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection,
    where: { id: { in: [...ids] } },
    draft: true,
    depth: 1,
    pagination: false,
  });
  return docs as TypedCollection[Slug][];
}
