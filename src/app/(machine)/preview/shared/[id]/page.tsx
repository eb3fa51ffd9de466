import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DateText } from '../../../../../components/ui/date-text';
import { previewCookie } from '../../../../../paths';
import { findSharedPreview } from '../../../../../queries/find-shared-preview';
import { PreviewNotice } from '../../preview-notice';
import { PreviewView } from '../../preview-view';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function SharedPreviewPage({ params }: Props) {
  const id = Number((await params).id);
  const token = (await cookies()).get(previewCookie)?.value;
  const shared = token && Number.isSafeInteger(id) ? await findSharedPreview(id, token) : null;
  if (!shared) notFound();
  return (
    <>
      <PreviewNotice>
        A draft that is not public. This preview works until <DateText instant={shared.expiresAt} />.
      </PreviewNotice>
      <PreviewView preview={shared.preview} />
    </>
  );
}
