'use client';

import { type RefObject, useEffect } from 'react';
import { redoEdit, undoEdit } from './edit-table';
import { useEditor } from './use-editor.client';

/** Knows whether the cursor is in the grid, and hands the form everything before anything else on the page can act. */
export function useFocusWatch(root: RefObject<HTMLElement | null>): void {
  const { store, flush } = useEditor();
  useEffect(() => {
    const isInside = (target: EventTarget | null) => target instanceof Node && root.current?.contains(target);
    const onFocus = ({ target }: FocusEvent) => {
      const holdsFocus = target instanceof Element && target.closest('table[role=grid]') !== null;
      if (holdsFocus !== store.get().holdsFocus) store.set({ holdsFocus });
      if (!isInside(target)) flush('soon');
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (!isInside(target)) flush('now');
    };
    const onKey = (event: KeyboardEvent) => {
      const isOurs = event.target === document.body || (isInside(event.target) && !isEditable(event.target));
      if (!isOurs || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undoEdit(store);
      else if (key === 'y' || key === 'z') redoEdit(store);
    };
    const onHide = () => flush('soon');
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [root, store, flush]);
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
