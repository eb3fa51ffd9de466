import type { EditorStore } from '../editor-store';
import { firstRefusedPlace } from '../model/refused-place';
import { focusActive } from './focus-active';
import type { Position } from './positions';

/** Makes the place the active one and puts the cursor there, from wherever it is. */
export function goTo(store: EditorStore, active: Position): void {
  const showsScores = store.get().showsScores || active.column === 'weight';
  store.set({ active, showsScores, mode: 'select', holdsFocus: true });
  focusActive();
}

/** To what was refused first, if the table is in sight: whoever is at another part of the form stays there. */
export function goToRefused(store: EditorStore): void {
  const { problems, history } = store.get();
  const place = firstRefusedPlace(problems, history.table);
  if (place && document.querySelector('[data-table-editor]')?.checkVisibility()) goTo(store, place);
}
