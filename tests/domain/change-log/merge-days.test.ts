import { expect, test } from 'vitest';
import type { NotedChange } from '../../../src/domain/change-log/change-log';
import { mergeDays } from '../../../src/domain/change-log/merge-days';
import { recentVerdictChange } from '../../../src/domain/change-log/recent-verdict-change';

function verdict(before: string | null, after: string | null): NotedChange {
  return { of: 'verdict', name: '', before, after };
}

test('the newest day comes first', () => {
  const days = mergeDays([
    { at: '2026-01-01T10:00:00.000Z', changes: [verdict('A', 'B')] },
    { at: '2026-02-01T10:00:00.000Z', changes: [verdict('B', 'C')] },
  ]);
  expect(days.map(({ at }) => at.slice(0, 10))).toEqual(['2026-02-01', '2026-01-01']);
});

test('steps of one day are one step, and what was undone was never there', () => {
  const changes = { of: 'evidence', name: 'Speed' } as const;
  expect(
    mergeDays([
      { at: '2026-01-01T12:00:00.000Z', changes: [verdict('B', 'C'), { ...changes, options: ['Bun'] }] },
      { at: '2026-01-01T10:00:00.000Z', changes: [verdict('A', 'B'), { ...changes, options: ['Node.js'] }] },
      { at: '2026-01-03T10:00:00.000Z', changes: [verdict('C', 'D')] },
      { at: '2026-01-03T11:00:00.000Z', changes: [verdict('D', 'C')] },
    ]),
  ).toEqual([
    {
      at: '2026-01-01T12:00:00.000Z',
      changes: [verdict('A', 'C'), { ...changes, options: ['Node.js', 'Bun'] }],
    },
  ]);
});

test('an option that came in and went on the same day is not told', () => {
  const came: NotedChange = { of: 'option', name: 'Bun', before: null, after: 'Bun' };
  const went: NotedChange = { of: 'option', name: 'Bun', before: 'Bun', after: null };
  expect(
    mergeDays([
      { at: '2026-01-01T10:00:00.000Z', changes: [came] },
      { at: '2026-01-01T11:00:00.000Z', changes: [went, { of: 'review' }] },
    ]),
  ).toEqual([{ at: '2026-01-01T11:00:00.000Z', changes: [{ of: 'review' }] }]);
});

const changed = [{ at: '2026-01-01T10:00:00.000Z', changes: [verdict('A', 'B')] }];

test.each([
  ['the same day', '2026-01-01T12:00:00.000Z', true],
  ['89 days later', '2026-03-31T23:59:59.000Z', true],
  ['90 days later', '2026-04-01T23:59:59.000Z', true],
  ['91 days later', '2026-04-02T00:00:00.000Z', false],
])('a changed verdict is news for 90 days: %s', (_, now, isNews) => {
  expect(recentVerdictChange(changed, now) !== null).toBe(isNews);
});

test('of two changes the newer is news, whatever else was changed since', () => {
  const log = mergeDays([
    ...changed,
    { at: '2026-01-05T10:00:00.000Z', changes: [verdict('B', 'C')] },
    { at: '2026-01-09T10:00:00.000Z', changes: [{ of: 'review' }] },
  ]);
  expect(recentVerdictChange(log, '2026-01-10T00:00:00.000Z')).toEqual({
    at: '2026-01-05T10:00:00.000Z',
    before: 'B',
    after: 'C',
  });
});

test('a first verdict, and one that was withdrawn, is no change from one to another', () => {
  const log = [{ at: '2026-01-01T10:00:00.000Z', changes: [verdict(null, 'B')] }];
  expect(recentVerdictChange(log, '2026-01-02T00:00:00.000Z')).toBeNull();
  const withdrawn = [{ at: '2026-01-01T10:00:00.000Z', changes: [verdict('B', null)] }];
  expect(recentVerdictChange(withdrawn, '2026-01-02T00:00:00.000Z')).toBeNull();
});
