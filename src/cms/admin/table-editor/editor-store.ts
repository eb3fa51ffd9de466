import { firstPosition, hasPosition, type Layout, type Position } from './grid/positions';
import { beginHistory, type History } from './model/history';
import type { Table } from './model/table';
import type { WaitingCells } from './waiting-cells';

export interface EditorState {
  readonly history: History;
  /** The one place that can be typed into. */
  readonly active: Position;
  /** `select`: arrows move, letters replace. `edit`: the caret is in the text. */
  readonly mode: 'select' | 'edit';
  readonly showsScores: boolean;
  readonly showsPanel: boolean;
  readonly isEnlarged: boolean;
  /** What happened last, in words for the editor. */
  readonly notice: Notice | null;
  /** Whether the cursor is in the grid: a place that becomes active then takes it. */
  readonly holdsFocus: boolean;
  /** Names on their way to become definitions, by the key of their row or column. */
  readonly pendingNames: Readonly<Record<string, string>>;
  readonly waitingCells: WaitingCells;
  /** What the server said of a part of a row or column: by `<key>.<part>`. */
  readonly problems: Readonly<Record<string, string>>;
}

export interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
}

export interface EditorStore {
  readonly get: () => EditorState;
  readonly set: (change: Partial<EditorState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createEditorStore(table: Table): EditorStore {
  let state = firstState(table);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = withValidPosition({ ...state, ...change });
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function firstState(table: Table): EditorState {
  const showsScores = hasScores(table);
  return {
    history: beginHistory(table),
    active: firstPosition({ table, showsScores }),
    mode: 'select',
    showsScores,
    showsPanel: false,
    isEnlarged: false,
    notice: null,
    holdsFocus: false,
    pendingNames: {},
    waitingCells: {},
    problems: {},
  };
}

export function layoutOf({ history, showsScores }: EditorState): Layout {
  return { table: history.table, showsScores };
}

export function hasScores({ rows }: Table): boolean {
  return rows.some(
    ({ cells, weight }) =>
      (weight !== null && weight !== 1) ||
      Object.values(cells).some(({ score }) => typeof score === 'number'),
  );
}

/** Undoing and removing can take the active place away. */
function withValidPosition(state: EditorState): EditorState {
  const layout = layoutOf(state);
  if (hasPosition(layout, state.active)) return state;
  const column = hasPosition(layout, { row: state.active.row, column: 'criterion' }) ? 'criterion' : null;
  return {
    ...state,
    active: column ? { row: state.active.row, column } : firstPosition(layout),
    mode: 'select',
  };
}
