'use client';

import { useEffect } from 'react';
import { focusPathEvent } from '../focus-path.client';
import { goTo } from './grid/go-to';
import { positionOfPath } from './grid/position-of-path';
import { useEditor } from './use-editor.client';

/** Leads to the cell that a note beside the form is about. */
export function useFocusPath(): void {
  const { store } = useEditor();
  useEffect(() => {
    const lead = (event: Event) => {
      const path: unknown = event instanceof CustomEvent ? event.detail?.path : undefined;
      if (typeof path !== 'string') return;
      const active = positionOfPath(store.get().history.table, path);
      if (active === null) return;
      event.preventDefault();
      goTo(store, active);
    };
    window.addEventListener(focusPathEvent, lead);
    return () => window.removeEventListener(focusPathEvent, lead);
  }, [store]);
}
