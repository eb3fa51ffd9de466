import type fc from 'fast-check';
import { expect } from 'vitest';
import { ask, type RouteAnswer } from '../../setup/routes';
import { type Asker, leaksIn, type World } from './world';

/**
 * More of each, and others each time: `FUZZ_TIMES=20 npx vitest run --project database tests/api/fuzz`. Without it they
 * are the same ones: what is new must not fail for what is old. With `FUZZ_SHRINK=1` what fails is made small.
 */
const times = Number(process.env.FUZZ_TIMES ?? 1);
const seed = process.env.FUZZ_TIMES === undefined ? { seed: 20_261_124 } : {};
const slowestMs = 2_000;

export interface Attempt {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Whether it may be sent twice to see how long it takes. */
  readonly isRead?: boolean;
}

/** Sends it, and holds the answer against what is promised of every answer. */
export async function attempt(world: World, asker: Asker, request: Attempt): Promise<RouteAnswer> {
  const { method, path, body, isRead = method === 'GET' } = request;
  const authorization = world.authorization[asker];
  const headers: Record<string, string> = authorization ? { authorization } : {};
  const send = () =>
    ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) ?? '' }) });
  const start = performance.now();
  const answer = await send();
  const tookLong = performance.now() - start > slowestMs;
  expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(500);
  expect(leaksIn(answer.text, asker)).toEqual([]);
  if (tookLong && isRead) expect(await timeOf(send)).toBeLessThan(slowestMs);
  return answer;
}

/** Once more: the machine may have been busy with something else. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function runs(count: number): fc.Parameters<unknown> {
  return { ...seed, numRuns: count * times, endOnFailure: process.env.FUZZ_SHRINK === undefined };
}
