'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { Definitions } from './definitions.client';
import type { EditorState, EditorStore } from './editor-store';
import type { Send } from './form-link.client';

export interface Editor {
  readonly store: EditorStore;
  readonly isReadOnly: boolean;
  readonly options: Definitions;
  readonly criteria: Definitions;
  /** Hands the form what it does not have yet. */
  readonly flush: Send;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('This belongs inside the table editor.');
  return editor;
}

/** A part of the state; the component is drawn again only when that part is another. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const { store } = useEditor();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.get()),
  );
}
