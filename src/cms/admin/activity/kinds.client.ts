'use client';

import type { ClientConfig } from 'payload';
import { useMemo } from 'react';

export interface Kind {
  readonly slug: string;
  readonly name: string;
  readonly isGlobal: boolean;
}

/** Everything that activity can be about, by the name that the panel has for it. */
export function useKinds({ collections, globals }: ClientConfig): readonly Kind[] {
  return useMemo(
    () => [
      ...collections.map(({ slug, labels }) => ({
        slug,
        name: nameOf(labels.singular, slug),
        isGlobal: false,
      })),
      ...globals.map(({ slug, label }) => ({ slug, name: nameOf(label, slug), isGlobal: true })),
    ],
    [collections, globals],
  );
}

function nameOf(label: unknown, slug: string): string {
  return typeof label === 'string' ? label : slug;
}
