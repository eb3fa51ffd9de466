import { expect, test } from 'vitest';
import { judgeSource, type SourceAnswer, type SourceRecord } from '../../src/domain/source-check';

const answered = (status: number): SourceAnswer => ({ kind: 'answered', status });
const silent: SourceAnswer = { kind: 'unreachable', problem: 'it did not answer in time' };
const monday = '2026-11-23T10:00:00.000Z';
const almostTuesday = '2026-11-24T09:59:59.000Z';
const tuesday = '2026-11-24T10:00:00.000Z';

function after(...looks: readonly (readonly [SourceAnswer, string])[]): SourceRecord | null {
  return looks.reduce<SourceRecord | null>((record, [answer, at]) => judgeSource(record, answer, at), null);
}

test('whatever answers is fine, and clears what was held against it', () => {
  const fine = { state: 'ok', failures: 0, failingSince: null };
  expect(after([answered(200), monday])).toEqual(fine);
  expect(after([silent, monday], [answered(204), tuesday])).toEqual(fine);
});

test('404 and 410 are final at once', () => {
  expect(after([answered(404), monday])?.state).toBe('broken');
  expect(after([answered(410), monday])?.state).toBe('broken');
});

test('one failure may be a bad moment; a second one a day later is not', () => {
  expect(after([silent, monday])).toEqual({ state: 'failing', failures: 1, failingSince: monday });
  expect(after([silent, monday], [answered(503), tuesday])).toEqual({
    state: 'broken',
    failures: 2,
    failingSince: monday,
  });
});

test('many failures within a day are still one bad moment', () => {
  expect(after([silent, monday], [silent, monday], [answered(500), almostTuesday])?.state).toBe('failing');
});

test('a source that turns programs away is not called broken, however often', () => {
  for (const status of [401, 403, 429, 451]) {
    expect(after([answered(status), monday], [answered(status), tuesday])?.state).toBe('guarded');
  }
});
