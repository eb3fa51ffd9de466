'use client';

import { useMemo } from 'react';
import { useEditor, useEditorState } from '../use-editor.client';
import type { HeadOption } from './head-option';

/** The options at the heads of the columns; the same array until one of them is another. */
export function useHeads(): readonly HeadOption[] {
  const { options } = useEditor();
  const shape = useEditorState(({ history, pendingNames }) =>
    JSON.stringify(history.table.columns.map(({ key, option }) => [key, option, pendingNames[key] ?? ''])),
  );
  return useMemo(
    () =>
      readShape(shape).map(([key, option, pending]) => ({
        key,
        option,
        name: nameOf(option, options.byId, pending),
      })),
    [shape, options.byId],
  );
}

export interface RowHead {
  readonly key: string;
  readonly criterion: number | null;
  readonly name: string;
  readonly group: string;
  /** A heading stands above it: its group is not that of the row before. */
  readonly startsGroup: boolean;
}

/** The criteria of the rows, with the headings between them; the same array until one of them is another. */
export function useRowHeads(): readonly RowHead[] {
  const { criteria } = useEditor();
  const shape = useEditorState(({ history, pendingNames }) =>
    JSON.stringify(history.table.rows.map(({ key, criterion }) => [key, criterion, pendingNames[key] ?? ''])),
  );
  return useMemo(() => {
    let before = '';
    return readShape(shape).map(([key, criterion, pending]) => {
      const group = criteria.byId.get(criterion ?? 0)?.group.trim() ?? '';
      const startsGroup = group !== before;
      before = group;
      return { key, criterion, name: nameOf(criterion, criteria.byId, pending), group, startsGroup };
    });
  }, [shape, criteria.byId]);
}

type Shape = readonly (readonly [key: string, id: number | null, pending: string])[];

function readShape(shape: string): Shape {
  return JSON.parse(shape);
}

function nameOf(
  id: number | null,
  names: ReadonlyMap<number, { readonly name: string }>,
  pending: string,
): string {
  if (id === null) return pending;
  return names.get(id)?.name ?? (names.size > 0 ? `№ ${id}` : '');
}
