import { expect, test } from 'vitest';
import { buildRatio } from '../../../bench/pages/ratio';

const loaded = (name: string, requestsPerSecond: readonly number[]) => ({
  name,
  bytes: 1,
  errors: 0,
  requestsPerSecond,
});

test('pages are compared round by round, and the median round counts', () => {
  const ratio = buildRatio(loaded('page', [900, 400, 300]), loaded('bare', [1000, 500, 600]));
  expect(ratio).toEqual({
    page: 'page',
    yardstick: 'bare',
    perRound: [0.9, 0.8, 0.5],
    median: 0.8,
  });
});
