import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { findPreviewForStaff, isPreviewable } from '../../../../../../queries/find-preview';
import { LivePreview } from './live-preview.client';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ readonly collection: string; readonly id: string }>;
}

export default async function LivePreviewPage({ params }: Props) {
  const { collection, id } = await params;
  if (!isPreviewable(collection)) notFound();
  const preview = await findPreviewForStaff({ collection, id: Number(id) }, await headers());
  if (preview === null) notFound();
  return <LivePreview initial={preview} />;
}
