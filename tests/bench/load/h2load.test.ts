import { expect, test } from 'vitest';
import { readLog } from '../../../bench/load/h2load';

test('times are read from the log of requests, and what is no answer counts as an error', () => {
  const log = '1700000000000000\t200\t1500\n1700000000000500\t200\t2500\n1700000000001000\t-1\t90000\n';
  const { elapsed, errors, requestsPerSecond } = readLog(log, 2);
  expect(elapsed).toMatchObject({ count: 3, p50: 2.5, max: 90 });
  expect({ errors, requestsPerSecond }).toEqual({ errors: 1, requestsPerSecond: 1.5 });
});
