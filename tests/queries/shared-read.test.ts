import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SharedReads } from '../../src/queries/shared-read';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  globalThis.verdictEpoch = undefined;
});

/** Reads that answer how often they were asked for. */
function counted() {
  let count = 0;
  const reads = new SharedReads<number>();
  return (key = 'a') => reads.read(key, async () => (count += 1));
}

test('a process that hears of no changes shares nothing', async () => {
  const read = counted();
  expect([await read(), await read()]).toEqual([1, 2]);
  globalThis.verdictEpoch = null;
  expect([await read(), await read()]).toEqual([3, 4]);
});

test('what is read after a change is read once, for each key', async () => {
  globalThis.verdictEpoch = 1;
  const read = counted();
  expect([await read('a'), await read('a'), await read('b')]).toEqual([1, 1, 2]);
});

test('nothing read before a change is handed out after it', async () => {
  globalThis.verdictEpoch = 1;
  const read = counted();
  await read();
  globalThis.verdictEpoch = 2;
  expect(await read()).toBe(2);
});

test('nothing is shared for longer than a second', async () => {
  globalThis.verdictEpoch = 1;
  const read = counted();
  await read();
  vi.advanceTimersByTime(1_000);
  expect(await read()).toBe(2);
});

test('a failed read is tried again', async () => {
  globalThis.verdictEpoch = 1;
  const reads = new SharedReads<string>();
  await expect(reads.read('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await reads.read('a', async () => 'back')).toBe('back');
});
