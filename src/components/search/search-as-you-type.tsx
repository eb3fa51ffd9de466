import { createElement, type ReactNode } from 'react';

/** The element that `src/enhancements/search-as-you-type.ts` brings to life; until then it is nothing but its content. */
export function SearchAsYouType({ children }: { readonly children: ReactNode }) {
  return createElement('search-as-you-type', null, children);
}
