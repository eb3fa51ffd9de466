'use client';

import { useCallback, useMemo } from 'react';
import type { NameOf } from '../../../domain/list-differences';
import { useDefinitionNames } from '../definition-names.client';

/** Names for whatever two texts of a comparison refer to; of other documents nothing is asked. */
export function useNameOf(...texts: readonly Record<string, unknown>[]): NameOf {
  const [mine, theirs] = texts;
  const ids = useMemo(
    () => ({
      options: idsIn([mine, theirs], 'options', 'option'),
      criteria: idsIn([mine, theirs], 'rows', 'criterion'),
      scenarios: idsIn([mine, theirs], 'recommendations', 'scenario'),
    }),
    [mine, theirs],
  );
  const options = useDefinitionNames('options', ids.options);
  const criteria = useDefinitionNames('criteria', ids.criteria);
  const scenarios = useDefinitionNames('scenarios', ids.scenarios);
  return useCallback(
    (collection, id) => ({ options, criteria, scenarios })[collection]?.get(id) || undefined,
    [options, criteria, scenarios],
  );
}

function idsIn(
  texts: readonly (Record<string, unknown> | undefined)[],
  array: string,
  field: string,
): string {
  const entries = texts.flatMap((text) => (Array.isArray(text?.[array]) ? text[array] : []));
  const ids = entries.flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null ? Reflect.get(entry, field) : null;
    return typeof id === 'number' ? id : [];
  });
  return [...new Set(ids)].join(',');
}
