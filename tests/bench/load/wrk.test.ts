import { expect, test } from 'vitest';
import { parseWrk } from '../../../bench/load/wrk';

const report = (extra = '') => `Running 1s test @ http://127.0.0.1:3000/
  1 threads and 8 connections
  1131 requests in 1.01s, 33.50MB read
${extra}Requests/sec:   1119.22
Transfer/sec:     33.15MB
`;

test('a clean run has its rate and no errors', () => {
  expect(parseWrk(report())).toEqual({ requestsPerSecond: 1119.22, errors: 0 });
});

test('refused requests and broken connections are both errors', () => {
  const errors = '  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 5\n';
  expect(parseWrk(report(errors)).errors).toBe(15);
});

test('an output without a rate is no measurement', () => {
  expect(() => parseWrk('unable to connect to 127.0.0.1:3000 Connection refused')).toThrow(
    'Connection refused',
  );
});
