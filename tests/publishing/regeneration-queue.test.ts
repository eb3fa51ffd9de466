import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RegenerationQueue } from '../../src/publishing/regeneration-queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const quietMs = 100;

interface Work {
  readonly started: string[];
  readonly told: string[];
  readonly queue: RegenerationQueue;
  /** Lets the regeneration of a path end, well or badly. */
  finish: (path: string, error?: Error) => Promise<void>;
  /** Asks for a page as a reader; what became of it stands in the object. */
  ask: (path: string) => { isAnswered: boolean };
}

function aQueue({ underWay = () => 0 }: { underWay?: (path: string) => number } = {}): Work {
  const started: string[] = [];
  const told: string[] = [];
  const open = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const queue = new RegenerationQueue({
    regenerate: (path) => {
      started.push(path);
      return new Promise<void>((resolve, reject) => open.set(path, { resolve, reject }));
    },
    rendersUnderWay: underWay,
    onFailure: () => undefined,
    tellCaches: (path) => told.push(path),
    concurrency: 2,
    quietMs,
  });
  const finish = async (path: string, error?: Error) => {
    if (error) open.get(path)?.reject(error);
    else open.get(path)?.resolve();
    await pass(0);
  };
  const ask = (path: string) => {
    const reader = { isAnswered: false };
    const fresh = queue.whenFresh(path);
    if (fresh === undefined) reader.isAnswered = true;
    else
      void fresh.then(() => {
        reader.isAnswered = true;
      });
    return reader;
  };
  return { started, told, queue, finish, ask };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what nobody asks for', () => {
  test('is left alone for a moment, then rendered one page after the other', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDirect(['/a', '/b']);
    await pass(quietMs - 1);
    expect(started).toEqual([]);
    await pass(1);
    expect(started).toEqual(['/a']);
    await finish('/a');
    expect(started).toEqual(['/a', '/b']);
    await finish('/b');
    expect(queue.size).toBe(0);
  });

  test('is rendered with pauses as long as the work, if it only shows a part of what changed', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDependants(['/d1', '/d2']);
    await pass(quietMs + 40);
    await finish('/d1');
    await pass(39);
    expect(started).toEqual(['/d1']);
    await pass(1);
    expect(started).toEqual(['/d1', '/d2']);
  });

  test('goes first where it is the change’s own', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDependants(['/d1', '/d2', '/d3']);
    await pass(quietMs);
    queue.addDirect(['/own', '/d3']);
    await finish('/d1');
    await finish('/own');
    await finish('/d3');
    await finish('/d2');
    expect(started).toEqual(['/d1', '/own', '/d3', '/d2']);
    expect(queue.size).toBe(0);
  });

  test('is rendered once, however often it changed before', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDirect(['/a', '/b', '/b']);
    queue.addDependants(['/b']);
    queue.addDirect(['/b']);
    await pass(quietMs);
    for (const path of ['/a', '/b']) await finish(path);
    await pass(10_000);
    expect(started).toEqual(['/a', '/b']);
    expect(queue.size).toBe(0);
  });

  test('is rendered again after a change during its render', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDirect(['/a']);
    await pass(quietMs);
    queue.addDirect(['/a']);
    await finish('/a');
    await pass(quietMs);
    expect(started).toEqual(['/a', '/a']);
    await finish('/a');
    expect(queue.size).toBe(0);
  });

  test('is tried again until it succeeds', async () => {
    const { queue, started, finish } = aQueue();
    queue.addDirect(['/a']);
    await pass(quietMs);
    await finish('/a', new Error('Postgres is away'));
    await pass(500 + quietMs);
    await finish('/a', new Error('still away'));
    await pass(1_000 + quietMs);
    await finish('/a');
    await pass(60_000);
    expect(started).toEqual(['/a', '/a', '/a']);
    expect(queue.size).toBe(0);
  });

  test('is looked at twice if it was being rendered for a reader during the change', async () => {
    let rendering = 1;
    const { queue, started, told, finish } = aQueue({ underWay: () => rendering });
    queue.addDirect(['/a']);
    await pass(quietMs);
    await finish('/a');
    rendering = 0;
    await pass(1_000 + quietMs);
    expect(started).toEqual(['/a', '/a']);
    await finish('/a');
    // The one given at the change, and the one stored meanwhile, may have been the old one.
    expect(told).toEqual(['/a', '/a']);
  });
});

test('while readers wait, what nobody asks for does', async () => {
  const { queue, started, finish, ask } = aQueue();
  queue.addDependants(['/d1', '/d2', '/d3', '/d4']);
  await pass(quietMs);
  ask('/d2');
  await finish('/d1');
  await pass(quietMs - 10);
  ask('/d3');
  await finish('/d2');
  await pass(quietMs - 10);
  expect(started).toEqual(['/d1', '/d2', '/d3']);
  await finish('/d3');
  await pass(2 * quietMs);
  expect(started).toEqual(['/d1', '/d2', '/d3', '/d4']);
});

test('a page that hangs keeps the others waiting for no more than its turn', async () => {
  const { queue, started } = aQueue();
  queue.addDependants(['/hangs', '/hangs-too', '/fine']);
  await pass(quietMs + 5_000);
  expect(started).toEqual(['/hangs', '/hangs-too', '/fine']);
});

test('a page that failed comes before all that nobody has missed, readers or not', async () => {
  const { queue, started, told, finish, ask } = aQueue();
  queue.addDependants(['/hot', ...Array.from({ length: 100 }, (_, number) => `/d${number}`)]);
  ask('/hot');
  await finish('/hot', new Error('once'));
  for (let turn = 0; turn < 20 && started.length < 2 + 20; turn += 1) {
    ask(`/d${turn}`);
    await finish(`/d${turn}`);
    await pass(50);
  }
  expect(started.filter((path) => path === '/hot')).toHaveLength(2);
  await finish('/hot');
  expect(told).toContain('/hot');
});

test('changes to a page that cannot be rendered do not add to how often it is tried', async () => {
  const { queue, started, finish } = aQueue();
  for (let change = 0; change < 30; change += 1) {
    queue.addDirect(['/broken']);
    await pass(quietMs);
    await finish('/broken', new Error('broken'));
  }
  started.length = 0;
  for (let second = 0; second < 40; second += 1) {
    await pass(500);
    await finish('/broken', new Error('broken'));
  }
  expect(started.length).toBeLessThan(12);
});

test('caches are told again of what a reader was being given at the change, and of what took long', async () => {
  let rendering = 1;
  const { queue, told, finish, ask } = aQueue({ underWay: (path) => (path === '/given' ? rendering : 0) });
  queue.addDependants(['/given', '/quick', '/late']);
  rendering = 0;
  for (const path of ['/given', '/quick']) {
    ask(path);
    await finish(path);
  }
  expect(told).toEqual(['/given']);
  await pass(1_500);
  await finish('/late');
  expect(told).toEqual(['/given', '/late']);
});

describe('what a reader asks for', () => {
  test('is answered at once where nothing changed', () => {
    const { queue, ask } = aQueue();
    queue.addDirect(['/a']);
    expect(ask('/other').isAnswered).toBe(true);
  });

  test('is rendered at once, before all else, and answered when it is fresh', async () => {
    const { queue, started, told, finish, ask } = aQueue();
    queue.addDirect(['/own']);
    queue.addDependants(['/d1', '/d2']);
    const reader = ask('/d2');
    expect(started).toEqual(['/d2']);
    await pass(20);
    expect(reader.isAnswered).toBe(false);
    await finish('/d2');
    expect(reader.isAnswered).toBe(true);
    expect(ask('/d2').isAnswered).toBe(true);
    expect(started).toEqual(['/d2']);
    expect(told).toEqual([]);
  });

  test('is rendered once for all who ask, and as many pages at a time as are allowed', async () => {
    const { queue, started, finish, ask } = aQueue();
    queue.addDependants(['/d1', '/d2', '/d3']);
    const readers = ['/d1', '/d1', '/d2', '/d3', '/d3'].map(ask);
    expect(started).toEqual(['/d1', '/d2']);
    await finish('/d1');
    expect(started).toEqual(['/d1', '/d2', '/d3']);
    await finish('/d2');
    await finish('/d3');
    expect(readers.every(({ isAnswered }) => isAnswered)).toBe(true);
    await pass(10_000);
    expect(started).toHaveLength(3);
    expect(queue.size).toBe(0);
  });

  test('waits for a render under way, and for the one after it if it changed meanwhile', async () => {
    const { queue, started, finish, ask } = aQueue();
    queue.addDirect(['/a']);
    await pass(quietMs);
    queue.addDirect(['/a']);
    const reader = ask('/a');
    expect(started).toEqual(['/a']);
    await finish('/a');
    expect(reader.isAnswered).toBe(false);
    expect(started).toEqual(['/a', '/a']);
    await finish('/a');
    expect(reader.isAnswered).toBe(true);
  });

  test('is what it was if it cannot be rendered, and caches in front are told when it can', async () => {
    const { queue, started, told, finish, ask } = aQueue();
    queue.addDirect(['/a', '/b']);
    const reader = ask('/a');
    await finish('/a', new Error('Postgres is away'));
    expect(reader.isAnswered).toBe(true);
    // It is tried again anyway; nobody has to wait for that.
    expect(ask('/a').isAnswered).toBe(true);
    // Another page may have better luck.
    expect(ask('/b').isAnswered).toBe(false);
    await finish('/b');
    await pass(500 + quietMs);
    expect(started).toEqual(['/a', '/b', '/a']);
    expect(told).toEqual([]);
    await finish('/a');
    expect(told).toEqual(['/a']);
  });

  test('is waited for again some time after it failed, and then comes before all that failed with it', async () => {
    const { queue, started, finish, ask } = aQueue();
    const many = Array.from({ length: 20 }, (_, number) => `/d${number}`);
    queue.addDependants(many);
    await pass(quietMs);
    for (const path of many) {
      await finish(path, new Error('Postgres is away'));
      await pass(0);
    }
    await pass(2_000);
    started.length = 0;
    const reader = ask('/d17');
    expect(reader.isAnswered).toBe(false);
    expect(started).toEqual(['/d17']);
    await finish('/d17');
    expect(reader.isAnswered).toBe(true);
  });

  test('is what it was after a second, and then nobody waits for a while', async () => {
    const { queue, started, told, finish, ask } = aQueue();
    queue.addDirect(['/a']);
    const reader = ask('/a');
    await pass(999);
    expect(reader.isAnswered).toBe(false);
    await pass(1);
    expect(reader.isAnswered).toBe(true);
    expect(ask('/a').isAnswered).toBe(true);
    queue.addDirect(['/b']);
    expect(started).toEqual(['/a']);
    // Not waited for, but what is asked for comes first all the same.
    expect(ask('/b').isAnswered).toBe(true);
    expect(started).toEqual(['/a', '/b']);
    await pass(2_000);
    const later = ask('/b');
    expect(later.isAnswered).toBe(false);
    await finish('/a');
    await finish('/b');
    expect(later.isAnswered).toBe(true);
    expect(new Set(told)).toEqual(new Set(['/a', '/b']));
  });
});

test('it is busy while somebody waits, or did a moment ago, and while a change’s own pages do', async () => {
  const { queue, finish, ask } = aQueue();
  queue.addDependants(['/d1', '/d2']);
  expect(queue.isBusy).toBe(false);
  ask('/d1');
  expect(queue.isBusy).toBe(true);
  await finish('/d1');
  await pass(999);
  expect(queue.isBusy).toBe(true);
  await pass(1);
  expect(queue.isBusy).toBe(false);
  queue.addDirect(['/own']);
  expect(queue.isBusy).toBe(true);
});
