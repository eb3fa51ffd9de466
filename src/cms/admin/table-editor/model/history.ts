import type { Table } from './table';

interface Step {
  readonly table: Table;
  /** What undoing it takes back: "the pasted table". */
  readonly what: string;
}

/** The table with the steps that led to it. */
export interface History {
  readonly table: Table;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Changes that follow each other under the same key are one step: the letters of a word. */
  readonly mergeKey: string | null;
}

const mostSteps = 100;

export function beginHistory(table: Table): History {
  return { table, past: [], future: [], mergeKey: null };
}

export function recordChange(
  history: History,
  table: Table,
  { what, mergeKey = null }: { readonly what: string; readonly mergeKey?: string | null },
): History {
  if (table === history.table) return history;
  const isMerged = mergeKey !== null && mergeKey === history.mergeKey;
  const past = isMerged ? history.past : [...history.past, { table: history.table, what }].slice(-mostSteps);
  return { table, past, future: [], mergeKey };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    table: step.table,
    past: history.past.slice(0, -1),
    future: [...history.future, { table: history.table, what: step.what }],
    mergeKey: null,
  };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    table: step.table,
    past: [...history.past, { table: history.table, what: step.what }],
    future: history.future.slice(0, -1),
    mergeKey: null,
  };
}

/** The same change in every step: something that was on its way when they were made has arrived. */
export function changeAllSteps(history: History, change: (table: Table) => Table): History {
  const changed = (step: Step): Step => ({ ...step, table: change(step.table) });
  return {
    ...history,
    table: change(history.table),
    past: history.past.map(changed),
    future: history.future.map(changed),
  };
}
