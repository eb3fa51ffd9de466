'use client';

import { useDocumentEvents } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { definitionCollections } from '../../../domain/definition-state';

const factsSchema = z.object({
  definitions: z.array(
    z.object({
      collection: z.enum(definitionCollections),
      id: z.number(),
      name: z.string(),
      isPublished: z.boolean(),
      wasPublished: z.boolean(),
    }),
  ),
  pictures: z.array(z.object({ option: z.number().nullable(), alt: z.string() })),
  fourEyes: z.boolean(),
});

export type Facts = z.infer<typeof factsSchema>;

interface Known {
  readonly question: string;
  readonly facts: Facts | null;
}

/** What only the database knows of these ids; null until it is known. Asked again after each save and in each drawer. */
export function useFacts(question: string, savedAt: string) {
  const { mostRecentUpdate } = useDocumentEvents();
  const [known, setKnown] = useState<Known | null>(null);
  const moment = `${savedAt} ${mostRecentUpdate?.updatedAt ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have changed the answer
  useEffect(() => {
    let isCurrent = true;
    fetchFacts(question).then((facts) => {
      if (isCurrent) setKnown({ question, facts });
    });
    return () => {
      isCurrent = false;
    };
  }, [question, moment]);
  const isAnswered = known?.question === question;
  return { facts: isAnswered ? known.facts : null, isOutOfReach: isAnswered && known.facts === null };
}

async function fetchFacts(question: string): Promise<Facts | null> {
  const response = await fetch('/api/comparisons/readiness-facts', {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: question,
  }).catch(() => null);
  return response?.ok ? factsSchema.parse(await response.json()) : null;
}
