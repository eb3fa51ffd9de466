'use client';

import { useConfig } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { useKinds } from './kinds.client';

/** "Comparison" instead of `comparisons`. */
export function KindCell({ cellData }: DefaultCellComponentProps) {
  const kinds = useKinds(useConfig().config);
  return <>{kinds.find(({ slug }) => slug === cellData)?.name ?? String(cellData ?? '')}</>;
}
