'use client';

import { type RefObject, useEffect } from 'react';
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
    const onHide = () => flush('soon');
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [root, store, flush]);
}
