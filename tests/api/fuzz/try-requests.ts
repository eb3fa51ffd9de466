import type fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { ask, type RouteAnswer } from '../../setup/routes';
import { type Asker, leaksIn, secretsIn, type World } from './world';

/**
 * More of each, and others each time: `FUZZ_TIMES=20 npx vitest run --project database tests/api/fuzz`. Without it they
 * are the same ones: what is new must not fail for what is old. With `FUZZ_SHRINK=1` what fails is made small.
 */
const times = Number(process.env.FUZZ_TIMES ?? 1);
const seed = process.env.FUZZ_TIMES === undefined ? { seed: 20_261_124 } : {};
const slowestMs = 2_000;
/** After how many refusals all tables are read. */
export const lookEach = process.env.FUZZ_TIMES === undefined ? 10 : 1;

export interface Attempt {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** As JSON, unless it is a text already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it may be sent twice to see how long it takes. */
  readonly isRead?: boolean;
}

/** Sends it, and holds the answer against what is promised of every answer. */
export async function attempt(world: World, asker: Asker, request: Attempt): Promise<RouteAnswer> {
  const { method, path, body, isRead = method === 'GET' } = request;
  const authorization = world.authorization[asker];
  const headers = { ...(authorization ? { authorization } : {}), ...request.headers };
  const send = () => ask(path, { method, headers, ...(body === undefined ? {} : { body: written(body) }) });
  const start = performance.now();
  const answer = await send();
  const tookLong = performance.now() - start > slowestMs;
  expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(500);
  expect([...leaksIn(answer.text, asker), ...secretsIn(answer.text, world)]).toEqual([]);
  note(performance.now() - start, asker, request);
  if (tookLong && isRead) expect(await timeOf(send)).toBeLessThan(slowestMs);
  return answer;
}

function written(body: unknown): string {
  return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
}

/** With FUZZ_TIMES: how many were tried as whom, and what took longest. */
const tried = new Map<Asker, number>();
let slowest = { ms: 0, what: '' };

function note(ms: number, asker: Asker, { method, path, body }: Attempt): void {
  tried.set(asker, (tried.get(asker) ?? 0) + 1);
  if (ms <= slowest.ms) return;
  slowest = { ms, what: `${asker} ${method} ${path} ${written(body ?? '')}`.slice(0, 600) };
}

afterAll(() => {
  if (process.env.FUZZ_TIMES === undefined) return;
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const counts = Object.fromEntries(tried);
  console.info(
    JSON.stringify({ tried: all, ...counts, slowestMs: Math.round(slowest.ms), slowest: slowest.what }),
  );
});

/** Once more: the machine may have been busy with something else. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function runs(count: number): fc.Parameters<unknown> {
  return { ...seed, numRuns: count * times, endOnFailure: process.env.FUZZ_SHRINK === undefined };
}
