'use client';

import { useChosenIds, useDefinitionNames } from './definition-names.client';

export interface NamedOption {
  readonly id: number;
  readonly name: string;
}

/** The options of the comparison in the form, in their order, as they are being chosen. */
export function useComparedOptions(): readonly NamedOption[] {
  const ids = useChosenIds('options', 'option');
  const names = useDefinitionNames('options', ids);
  if (ids === '') return [];
  return ids.split(',').map((id) => ({ id: Number(id), name: names?.get(Number(id)) || `Option ${id}` }));
}
