'use client';

import { useDocumentEvents } from '@payloadcms/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { foldName } from '../../../domain/fold-name';

export interface Definition {
  readonly id: number;
  readonly name: string;
  readonly group: string;
}

/** All definitions of one collection by name, as long as the document is open. */
export interface Definitions {
  readonly list: readonly Definition[];
  readonly byId: ReadonlyMap<number, Definition>;
  /** Null while they are being read for the first time; a sentence when they could not be. */
  readonly problem: string | null;
  readonly isKnown: boolean;
  readonly refresh: () => void;
  /** Those that exist by name, and drafts for those that do not: all of them or none. */
  readonly createMissing: (wanted: readonly WantedDefinition[]) => Promise<readonly Definition[]>;
}

export interface WantedDefinition {
  readonly name: string;
  readonly group?: string;
  /** Of a question that is new. */
  readonly answer?: string;
}

export type DefinedByName = 'options' | 'criteria' | 'scenarios' | 'faqs';

const answerShape = z.object({
  definitions: z.array(z.object({ id: z.number(), name: z.string(), group: z.string() })),
});
const refusalShape = z.object({ errors: z.array(z.object({ message: z.string() })) });

export function useDefinitions(collection: DefinedByName): Definitions {
  const [list, setList] = useState<readonly Definition[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const created = useRef<readonly Definition[]>([]);
  const { mostRecentUpdate } = useDocumentEvents();
  const changed = mostRecentUpdate?.entitySlug === collection ? mostRecentUpdate.updatedAt : '';
  const refresh = useCallback(() => {
    askAllNames(collection).then(
      (definitions) => {
        // An answer that set out before something was created does not know of it.
        setList(merged(definitions, created.current));
        setProblem(null);
      },
      (error: unknown) => setProblem(messageOf(error)),
    );
  }, [collection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a definition was renamed in its drawer
  useEffect(refresh, [refresh, changed]);
  const createMissing = useCallback(
    async (wanted: readonly WantedDefinition[]) => {
      const definitions = await askNames(collection, wanted);
      created.current = merged(created.current, definitions);
      setList((before) => merged(before ?? [], definitions));
      return definitions;
    },
    [collection],
  );
  return useMemo(() => {
    const known = list ?? [];
    const byId = new Map(known.map((definition) => [definition.id, definition]));
    return { list: known, byId, problem, isKnown: list !== null, refresh, createMissing };
  }, [list, problem, refresh, createMissing]);
}

function merged(before: readonly Definition[], added: readonly Definition[]): readonly Definition[] {
  const ids = new Set(before.map(({ id }) => id));
  return [...before, ...added.filter(({ id }) => !ids.has(id))];
}

const underway = new Map<string, Promise<readonly Definition[]>>();

/** Fields that ask at the same time are answered together. */
function askAllNames(collection: string): Promise<readonly Definition[]> {
  const known = underway.get(collection);
  if (known) return known;
  const answer = askNames(collection).finally(() => underway.delete(collection));
  underway.set(collection, answer);
  return answer;
}

async function askNames(
  collection: string,
  wanted?: readonly WantedDefinition[],
): Promise<readonly Definition[]> {
  const response = await fetch(`/api/${collection}/names`, {
    credentials: 'include',
    ...(wanted
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ definitions: wanted }),
        }
      : {}),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answerShape.parse(answer).definitions;
  const refusal = refusalShape.safeParse(answer);
  throw new Error(
    refusal.success
      ? refusal.data.errors.map(({ message }) => message).join(' ')
      : 'The server gave no reason.',
  );
}

export function messageOf(error: unknown): string {
  return error instanceof TypeError
    ? 'The server could not be reached.'
    : error instanceof Error
      ? error.message
      : String(error);
}

export function findByName(list: readonly Definition[], name: string): Definition | undefined {
  const folded = foldName(name);
  return list.find((definition) => foldName(definition.name) === folded);
}
