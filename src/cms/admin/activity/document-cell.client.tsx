'use client';

import { Link, useConfig } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { useKinds } from './kinds.client';

/** The document's title as it was then, leading to the document as it is now, if it still is. */
export function DocumentCell({ cellData, rowData }: DefaultCellComponentProps) {
  const kinds = useKinds(useConfig().config);
  const kind = kinds.find(({ slug }) => slug === rowData.documentCollection);
  const title = String(cellData ?? '');
  if (!kind || rowData.action === 'deleted' || !(kind.isGlobal || rowData.documentId)) return <>{title}</>;
  const href = kind.isGlobal
    ? `/admin/globals/${kind.slug}`
    : `/admin/collections/${kind.slug}/${rowData.documentId}`;
  return <Link href={href}>{title}</Link>;
}
