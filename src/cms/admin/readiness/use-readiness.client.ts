'use client';

import { useAllFormFields, useDebounce, useFormModified } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { draftNames } from '../../../domain/definition-state';
import { checkReadiness, type ReadinessDraft, type ReadinessNote } from '../../../domain/readiness';
import { definitionPath } from '../../../domain/readiness/advise-on-definitions';
import { refusePublishing } from '../../../domain/review';
import { idOf } from '../../collections/comparisons/read-draft';
import { readReadiness } from '../../collections/comparisons/read-readiness';
import { usedDefinitions } from '../../collections/comparisons/used-definitions';
import { type Review, useReview } from '../review/review.client';
import { type Facts, useFacts } from './facts.client';

interface Readiness {
  /** Null until the first check. */
  readonly notes: readonly ReadinessNote[] | null;
  readonly isOutOfReach: boolean;
}

const afterTyping = 400;

/** Checks the form's own values with the server's own rules. */
export function useReadiness(): Readiness {
  const [fields] = useAllFormFields();
  // Deferred: a letter that is typed just then comes first.
  const settled = useDeferredValue(useDebounce(fields, afterTyping));
  const values: Record<string, unknown> = useMemo(() => reduceFieldsToValues(settled, true), [settled]);
  const isModified = useFormModified();
  const { review, seen } = useReview();
  const question = useMemo(() => questionOf(values), [values]);
  const { facts, isOutOfReach } = useFacts(question, seen);
  const known = useRef<readonly ReadinessNote[] | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const notes = useMemo(
    () => facts && check(values, { facts, review, isModified, now }),
    [values, facts, review, isModified, now],
  );
  useEffect(() => {
    if (notes) known.current = notes;
  }, [notes]);
  // While a newly chosen definition is being looked up, the last findings stay.
  return { notes: notes ?? known.current, isOutOfReach };
}

interface Circumstances {
  readonly facts: Facts;
  readonly review: Review | null;
  readonly isModified: boolean;
  readonly now: string;
}

function check(
  values: Readonly<Record<string, unknown>>,
  { facts, review, isModified, now }: Circumstances,
): readonly ReadinessNote[] {
  const draft = readReadiness(values);
  const version = { state: review?.state ?? 'draft', isChanged: isModified } as const;
  return checkReadiness(
    draft,
    {
      names: draftNames(facts.definitions),
      definitions: facts.definitions,
      pictures: facts.pictures.map((picture) => placePicture(picture, draft, facts)),
      refusal: refusePublishing(version, { fourEyes: facts.fourEyes }),
    },
    now,
  );
}

function placePicture(
  { option, alt }: Facts['pictures'][number],
  draft: ReadinessDraft,
  { definitions }: Facts,
) {
  const definition = definitions.find(({ collection, id }) => collection === 'options' && id === option);
  if (!definition) return { path: 'meta.image', name: 'The picture for sharing', alt };
  return { path: definitionPath(draft, definition), name: `The logo of ${definition.name}`, alt };
}

/** Ids whose facts are needed, in an order of their own: moving rows asks nothing anew. */
function questionOf(values: Readonly<Record<string, unknown>>): string {
  const meta = typeof values.meta === 'object' && values.meta !== null ? { ...values.meta } : {};
  const image = 'image' in meta ? idOf(meta.image) : null;
  const used = { ...usedDefinitions(values), media: image === null ? [] : [image] };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(used).map(([name, ids]) => [name, [...new Set(ids)].sort((a, b) => a - b)]),
    ),
  );
}
