'use client';

import { useDocumentDrawer } from '@payloadcms/ui';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useEditor } from './use-editor.client';

type Open = (collection: 'options' | 'criteria', id: number) => void;

const DrawerContext = createContext<Open>(() => undefined);

/** Opens the definition itself, which all comparisons share. */
export function useDefinitionDrawer(): Open {
  return use(DrawerContext);
}

export function DefinitionDrawerProvider({ children }: { readonly children: ReactNode }) {
  const { store } = useEditor();
  const [shown, setShown] = useState<{ collection: 'options' | 'criteria'; id: number; nth: number } | null>(
    null,
  );
  const open = useCallback<Open>(
    (collection, id) => {
      // The drawer would open behind a table that fills the window.
      store.set({ isEnlarged: false });
      setShown((before) => ({ collection, id, nth: (before?.nth ?? 0) + 1 }));
    },
    [store],
  );
  return (
    <DrawerContext value={open}>
      {children}
      {shown && <DefinitionDrawer collection={shown.collection} id={shown.id} key={shown.nth} />}
    </DrawerContext>
  );
}

function DefinitionDrawer({
  collection,
  id,
}: {
  readonly collection: 'options' | 'criteria';
  readonly id: number;
}) {
  const [Drawer, , { openDrawer }] = useDocumentDrawer({ collectionSlug: collection, id });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once, when it appears
  useEffect(openDrawer, []);
  return <Drawer />;
}
