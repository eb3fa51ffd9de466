import type { Payload } from 'payload';
import { expect } from 'vitest';
import { type ApiAnswer, api } from './api';
import { comparisonData, someDefinitions } from './content';

/** A draft of whoever is named by the authorization, and how to act on it. */
export async function aReviewedDraft(payload: Payload, author: string): Promise<number> {
  const data = comparisonData(await someDefinitions(payload));
  const body = { ...data, _status: 'draft' };
  const answer = await api(payload, '/comparisons?draft=true&depth=0', {
    method: 'POST',
    authorization: author,
    body,
  });
  expect(answer.status).toBe(201);
  return Number(answer.body.doc.id);
}

export async function reviewOf(
  payload: Payload,
  id: number,
  authorization: string | null,
): Promise<ApiAnswer> {
  return api(payload, `/comparisons/${id}/review`, { authorization });
}

/** Takes a step on the version as it is now. */
export async function take(
  payload: Payload,
  id: number,
  {
    action,
    authorization,
    ...sent
  }: { action: string; authorization: string; comment?: string; updatedAt?: string },
): Promise<ApiAnswer> {
  const { body } = await reviewOf(payload, id, authorization);
  return api(payload, `/comparisons/${id}/review`, {
    method: 'POST',
    authorization,
    body: { action, updatedAt: body?.updatedAt, ...sent },
  });
}

export async function setFourEyes(payload: Payload, fourEyes: boolean): Promise<void> {
  await payload.updateGlobal({ slug: 'editorial', data: { fourEyes } });
}
