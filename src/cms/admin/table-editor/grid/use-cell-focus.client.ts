'use client';

import { type RefObject, useLayoutEffect } from 'react';
import { useEditor, useEditorState } from '../use-editor.client';

/** The place that becomes active takes the cursor, if it was in the grid: all of it selected, or the caret at its end. */
export function useCellFocus(
  ref: RefObject<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null>,
) {
  const { store } = useEditor();
  const mode = useEditorState((state) => state.mode);
  useLayoutEffect(() => {
    const control = ref.current;
    if (!control || !store.get().holdsFocus) return;
    if (document.activeElement !== control) control.focus();
    if (control instanceof HTMLSelectElement) return;
    if (mode === 'select') control.select();
    else if (control.selectionStart === 0 && control.selectionEnd === control.value.length) {
      control.setSelectionRange(control.value.length, control.value.length);
    }
  }, [mode, ref, store]);
}
