import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainLead } from '../../../src/domain/decide/explain-lead';
import { findLeaders, rankOptions } from '../../../src/domain/ranking';
import { someRows, weighed } from './some-rows';

test('each criterion speaks for the one it puts ahead, by its weight', () => {
  // 3 × (9 − 6) / 4 = 2.25 for option 1, 1 × (2 − 5) / 4 = −0.75 for option 2.
  const lead = explainLead([weighed(1, { 1: 2, 2: 5 }), weighed(3, { 1: 9, 2: 6 })], [1, 2]);
  expect(lead).toEqual({
    leader: 1,
    rival: 2,
    by: 1.5,
    contributions: [
      { row: 1, points: 2.25 },
      { row: 0, points: -0.75 },
    ],
  });
});

test('nobody who shares the first place leads', () => {
  expect(explainLead([weighed(1, { 1: 5, 2: 5, 3: 1 })], [1, 2, 3])).toBeNull();
  expect(explainLead([weighed(1, { 1: 5 })], [1, 2])).toBeNull();
  expect(explainLead([], [1, 2])).toBeNull();
});

test('a criterion that says nothing is no reason', () => {
  const rows = [
    weighed(1, { 1: 8, 2: 4 }),
    weighed(2, { 1: 6, 2: 6 }),
    weighed(0, { 1: 0, 2: 9 }),
    weighed(3, {}),
  ];
  expect(explainLead(rows, [1, 2])?.contributions.map(({ row }) => row)).toEqual([0]);
});

test('a criterion only the leader was scored on speaks for it when the score is a good one', () => {
  const rows = [weighed(1, { 1: 7, 2: 5 }), weighed(1, { 1: 9 })];
  const points = explainLead(rows, [1, 2])?.contributions.find(({ row }) => row === 1)?.points ?? 0;
  expect(points).toBeGreaterThan(0);
});

test('the contributions add up to the lead', () => {
  fc.assert(
    fc.property(someRows, ({ rows, options }) => {
      const lead = explainLead(rows, options);
      if (!lead) return;
      const [first, second] = rankOptions(rows, options);
      expect([lead.leader, lead.rival]).toEqual([first?.option, second?.option]);
      expect(findLeaders(rows, options)).toEqual([lead.leader]);
      expect(lead.contributions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(lead.by, 4);
    }),
  );
});
