'use client';

import { Button, toast, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../domain/format-date';
import { dayOf, isReviewedOn } from '../../../domain/freshness';
import { postJson } from '../post-json.client';
import { useReloadDocument } from '../reload-document.client';

const review = z.object({
  lastReviewedAt: z.string(),
  reviewDueAt: z.string().nullable(),
  alreadyReviewed: z.boolean(),
});

/** For whoever looked at the facts and found nothing to change: moves the date that readers see, and nothing else. */
export function MarkReviewed() {
  const { id, hasPublishedDoc, hasPublishPermission } = useDocumentInfo();
  const isModified = useFormModified();
  const reload = useReloadDocument();
  const reviewedAt = useFormFields(([fields]) => fields.lastReviewedAt?.value);
  const [isBusy, setIsBusy] = useState(false);
  if (!id || !hasPublishedDoc || !hasPublishPermission) return null;
  const isDone = typeof reviewedAt === 'string' && isReviewedOn(reviewedAt, dayOf(new Date().toISOString()));

  const markReviewed = async () => {
    setIsBusy(true);
    const posted = await postJson(`/api/comparisons/${id}/reviewed`, {}, review);
    if (posted.ok) await reload();
    setIsBusy(false);
    if (!posted.ok) return toast.error(posted.reason);
    const { reviewDueAt, alreadyReviewed } = posted.answer;
    const next = reviewDueAt ? ` The next review is due on ${formatDate(reviewDueAt)}.` : '';
    return toast.success(
      `${alreadyReviewed ? 'Reviewed today already.' : 'Readers see today as the last review.'}${next}`,
    );
  };

  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy || isModified || isDone}
      extraButtonProps={{
        title: isModified
          ? 'Your changes are being saved. After that you can mark the comparison as reviewed.'
          : 'The facts are right as they are: readers see today as the day of the last review. Nothing else changes; a draft stays a draft.',
      }}
      id="mark-reviewed"
      margin={false}
      onClick={markReviewed}
      size="medium"
    >
      {isDone ? 'Reviewed today' : 'Mark as reviewed'}
    </Button>
  );
}
