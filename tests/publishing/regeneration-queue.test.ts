import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RegenerationQueue } from '../../src/publishing/regeneration-queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Work {
  readonly started: string[];
  readonly queue: RegenerationQueue;
  /** Lets the regeneration of a path end, well or badly. */
  finish: (path: string, error?: Error) => Promise<void>;
}

function aQueue({ underWay = () => 0 }: { underWay?: (path: string) => number } = {}): Work {
  const started: string[] = [];
  const open = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const queue = new RegenerationQueue({
    regenerate: (path) => {
      started.push(path);
      return new Promise<void>((resolve, reject) => open.set(path, { resolve, reject }));
    },
    rendersUnderWay: underWay,
    onFailure: () => undefined,
  });
  const finish = async (path: string, error?: Error) => {
    if (error) open.get(path)?.reject(error);
    else open.get(path)?.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { started, queue, finish };
}

test('two pages are rendered at a time', async () => {
  const { queue, started, finish } = aQueue();
  queue.addDirect(['/a', '/b', '/c']);
  expect(started).toEqual(['/a', '/b']);
  await finish('/a');
  expect(started).toEqual(['/a', '/b', '/c']);
});

test('the change’s own addresses go before those of its dependants', async () => {
  const { queue, started, finish } = aQueue();
  queue.addDependants(['/d1', '/d2', '/d3']);
  queue.addDirect(['/own']);
  await finish('/d1');
  expect(started).toEqual(['/d1', '/d2', '/own']);
});

test('an address that is waiting already is rendered once', async () => {
  const { queue, started, finish } = aQueue();
  queue.addDirect(['/a', '/b', '/c', '/c', '/c']);
  await finish('/a');
  await finish('/b');
  await finish('/c');
  expect(started).toEqual(['/a', '/b', '/c']);
  expect(queue.size).toBe(0);
});

test('a change during a render is followed by another render', async () => {
  const { queue, started, finish } = aQueue();
  queue.addDirect(['/a']);
  queue.addDirect(['/a']);
  await finish('/a');
  expect(started).toEqual(['/a', '/a']);
});

test('a failed page is tried again until it succeeds', async () => {
  const { queue, started, finish } = aQueue();
  queue.addDirect(['/a']);
  await finish('/a', new Error('Postgres is away'));
  await vi.advanceTimersByTimeAsync(500);
  await finish('/a', new Error('still away'));
  await vi.advanceTimersByTimeAsync(1_000);
  await finish('/a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toEqual(['/a', '/a', '/a']);
});

test('a page that was being rendered for a reader during the change is looked at twice', async () => {
  let rendering = 1;
  const { queue, started, finish } = aQueue({ underWay: () => rendering });
  queue.addDirect(['/a']);
  await finish('/a');
  rendering = 0;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(started).toEqual(['/a', '/a']);
});
