'use client';

import { useDocumentEvents, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';

export type NamedCollection = 'options' | 'criteria' | 'scenarios';

type Names = ReadonlyMap<number, string>;

/** What is chosen in one field of each row of an array, in the rows' order, as one string of ids: `4,7`. */
export function useChosenIds(array: string, field: string): string {
  return useFormFields(([fields]) => {
    const ids = (fields[array]?.rows ?? []).map((_, index) =>
      Number(fields[`${array}.${index}.${field}`]?.value),
    );
    return [...new Set(ids)].filter((id) => id > 0).join(',');
  });
}

/** Null until they are known for the first time. A definition renamed in its drawer is asked for again. */
export function useDefinitionNames(collection: NamedCollection, ids: string): Names | null {
  const [names, setNames] = useState<Names | null>(null);
  const { mostRecentUpdate } = useDocumentEvents();
  const changed = mostRecentUpdate?.entitySlug === collection ? mostRecentUpdate.updatedAt : '';
  useEffect(() => {
    let isCurrent = true;
    sharedNames(collection, ids, changed).then((found) => {
      if (isCurrent) setNames(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [collection, ids, changed]);
  return names;
}

/** The last question in each collection and its answer: sixty rows of a form ask together, once. */
const asked = new Map<NamedCollection, { readonly question: string; readonly answer: Promise<Names> }>();

function sharedNames(collection: NamedCollection, ids: string, changed: string): Promise<Names> {
  const question = `${ids} ${changed}`;
  const known = asked.get(collection);
  if (known?.question === question) return known.answer;
  // Without an answer the ids stand in for the names, and the next change of the form asks again.
  const answer = fetchNames(collection, ids).catch(() => {
    asked.delete(collection);
    return new Map<number, string>();
  });
  asked.set(collection, { question, answer });
  return answer;
}

const answerSchema = z.object({ docs: z.array(z.object({ id: z.number(), name: z.string().nullish() })) });

async function fetchNames(collection: NamedCollection, ids: string): Promise<Names> {
  if (ids === '') return new Map();
  const query = `depth=0&draft=true&limit=1000&select[name]=true&where[id][in]=${ids}`;
  const response = await fetch(`/api/${collection}?${query}`, { credentials: 'include' });
  if (!response.ok)
    throw new Error(`The names of ${collection} ${ids} could not be read: ${response.status}`);
  const { docs } = answerSchema.parse(await response.json());
  return new Map(docs.map(({ id, name }) => [id, name ?? '']));
}
