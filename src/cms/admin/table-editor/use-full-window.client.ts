'use client';

import { type RefObject, useLayoutEffect } from 'react';

/** Above all of the panel, whatever order its parts are stacked in. */
export function useFullWindow(root: RefObject<HTMLElement | null>, isEnlarged: boolean): void {
  useLayoutEffect(() => {
    if (isEnlarged) root.current?.showPopover();
  }, [root, isEnlarged]);
}
