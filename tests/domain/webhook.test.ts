import { expect, test } from 'vitest';
import {
  judgeAnswer,
  nextTryAfter,
  type ReceiverAnswer,
  triedForMs,
  wishedPause,
} from '../../src/domain/webhook';

const answered = (status: number, retryAfter: string | null = null): ReceiverAnswer => ({
  kind: 'answered',
  status,
  text: '',
  retryAfter,
});
const noon = new Date('2026-11-23T12:00:00Z');
const nextNoon = new Date(noon.getTime() + triedForMs);

test('any 2xx is a delivery, and nothing else is', () => {
  for (const status of [200, 201, 202, 204, 299]) {
    expect(judgeAnswer(answered(status))).toEqual({ kind: 'delivered' });
  }
  for (const status of [199, 300, 301, 307, 400, 404, 500]) {
    expect(judgeAnswer(answered(status))).toMatchObject({ kind: 'again', holdsUp: false });
  }
});

test('a receiver that is away or overloaded holds up its other deliveries as well', () => {
  for (const status of [429, 502, 503, 504])
    expect(judgeAnswer(answered(status))).toMatchObject({ holdsUp: true });
  const silent: ReceiverAnswer = { kind: 'unreachable', problem: 'It refused the connection.' };
  expect(judgeAnswer(silent)).toEqual({
    kind: 'again',
    holdsUp: true,
    problem: 'It refused the connection.',
  });
});

test('410 ends it; a redirect is told as what it is', () => {
  expect(judgeAnswer(answered(410)).kind).toBe('gone');
  expect(judgeAnswer(answered(302))).toMatchObject({
    problem: 'It answered 302: redirects are not followed.',
  });
});

const secondsAfter = (tries: number, random = 0.5) => {
  const next = nextTryAfter({ tries, now: noon, giveUpAt: nextNoon, notBefore: null, random });
  return next && (next.getTime() - noon.getTime()) / 1000;
};

test('pauses double from ten seconds up to half an hour', () => {
  expect([1, 2, 3, 4, 8, 9, 30, 5000].map((tries) => secondsAfter(tries))).toEqual([
    10, 20, 40, 80, 1280, 1800, 1800, 1800,
  ]);
});

test('pauses differ by up to a fifth either way', () => {
  expect([secondsAfter(1, 0), secondsAfter(1, 1)]).toEqual([8, 12]);
});

test('the last try is at the end of the day, and after it there is none', () => {
  const attempt = { giveUpAt: nextNoon, notBefore: null, random: 0.5 };
  const almost = new Date(nextNoon.getTime() - 60_000);
  expect(nextTryAfter({ ...attempt, tries: 40, now: almost })).toEqual(nextNoon);
  expect(nextTryAfter({ ...attempt, tries: 41, now: nextNoon })).toBeNull();
});

const wish = (status: number, retryAfter: string | null) => {
  const until = wishedPause(answered(status, retryAfter), noon);
  return until && (until.getTime() - noon.getTime()) / 1000;
};

test('a busy receiver says for how long it wants to be left alone, up to six hours', () => {
  expect([wish(429, '120'), wish(503, ' 7 '), wish(503, 'Mon, 23 Nov 2026 12:05:00 GMT')]).toEqual([
    120, 7, 300,
  ]);
  expect([wish(429, '999999999'), wish(429, '9'.repeat(400))]).toEqual([21_600, 21_600]);
});

test('a wish that cannot be read, and that of who is not busy, is none', () => {
  for (const wrong of [null, '', '-5', '1.5 minutes', 'soon'])
    expect([wrong, wish(429, wrong)]).toEqual([wrong, null]);
  expect([wish(500, '60'), wish(301, '60')]).toEqual([null, null]);
});

test('a wish makes a pause longer, never shorter, and does not outlast the day', () => {
  const after = (seconds: number) => {
    const notBefore = new Date(noon.getTime() + seconds * 1000);
    const next = nextTryAfter({ tries: 1, now: noon, giveUpAt: nextNoon, notBefore, random: 0.5 });
    return next && (next.getTime() - noon.getTime()) / 1000;
  };
  expect([after(1), after(600), after(200_000)]).toEqual([10, 600, triedForMs / 1000]);
});
