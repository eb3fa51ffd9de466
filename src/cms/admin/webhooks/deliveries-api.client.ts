'use client';

import { z } from 'zod';
import { deliveryStates, eventTypes } from '../../../domain/webhook';

const delivery = z.object({
  id: z.number(),
  type: z.enum([...eventTypes, 'test']),
  title: z.string(),
  state: z.enum(deliveryStates),
  tries: z.number(),
  status: z.number().nullish(),
  problem: z.string().nullish(),
  nextTryAt: z.string().nullish(),
  createdAt: z.string(),
});
export type Delivery = z.output<typeof delivery>;

const fields = Object.keys(delivery.shape).map((name) => `select[${name}]=true`);

/** The latest ten; null while they cannot be had. */
export async function listDeliveries(webhook: number): Promise<readonly Delivery[] | null> {
  const query = [`where[webhook][equals]=${webhook}`, 'limit=10', 'depth=0', ...fields].join('&');
  try {
    const response = await fetch(`/api/webhook-deliveries?${query}`, { credentials: 'include' });
    return response.ok ? z.object({ docs: z.array(delivery) }).parse(await response.json()).docs : null;
  } catch (error) {
    // Asked again in a moment: what is shown stays.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
