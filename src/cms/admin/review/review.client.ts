'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { reviewActions, reviewStates } from '../../../domain/review';

const reviewSchema = z.object({
  state: z.enum(reviewStates),
  updatedAt: z.string(),
  actions: z.array(z.enum(reviewActions)),
  fourEyes: z.boolean(),
  submittedBy: z.string().nullable(),
  editedBy: z.string().nullable(),
  comments: z.array(
    z.object({
      id: z.number(),
      author: z.string(),
      body: z.string(),
      createdAt: z.string(),
      event: z.string(),
      path: z.string(),
      resolved: z.boolean(),
    }),
  ),
});

export type Review = z.infer<typeof reviewSchema>;
export type ReviewComment = Review['comments'][number];

const changed = 'verdict:review-changed';

/** Where the review of the open comparison stands; null until that is known. */
export function useReview() {
  const { id, data } = useDocumentInfo();
  const [review, setReview] = useState<Review | null>(null);
  const [turn, setTurn] = useState(0);
  const seen = typeof data?.updatedAt === 'string' ? data.updatedAt : '';
  useEffect(() => {
    const again = () => setTurn((current) => current + 1);
    window.addEventListener(changed, again);
    return () => window.removeEventListener(changed, again);
  }, []);
  useEffect(() => {
    if (id === undefined) return;
    let isCurrent = true;
    sharedReview(id, `${seen} ${turn}`).then((found) => {
      if (isCurrent && found) setReview(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, seen, turn]);
  const refresh = useCallback(() => window.dispatchEvent(new Event(changed)), []);
  return { id, review, refresh, seen };
}

let asked: { readonly question: string; readonly answer: Promise<Review | null> } | null = null;

/** The buttons, the panel and the checks ask together, once. */
function sharedReview(id: number | string, moment: string): Promise<Review | null> {
  const question = `${id} ${moment}`;
  if (asked?.question === question) return asked.answer;
  const answer = fetchReview(id);
  asked = { question, answer };
  return answer;
}

async function fetchReview(id: number | string): Promise<Review | null> {
  const response = await fetch(`/api/comparisons/${id}/review`, { credentials: 'include' }).catch(() => null);
  return response?.ok ? reviewSchema.parse(await response.json()) : null;
}

const refusalSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Null when it was done; otherwise why not, in the server's words. */
export async function send(path: string, method: 'POST' | 'PATCH', body: object): Promise<string | null> {
  const response = await fetch(path, {
    method,
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return null;
  if (!response) return 'The server cannot be reached. Try again.';
  const parsed = refusalSchema.safeParse(await response.json().catch(() => null));
  return parsed.data?.errors[0]?.message ?? `That did not work (${response.status}). Try again.`;
}
