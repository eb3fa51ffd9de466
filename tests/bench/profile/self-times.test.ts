import { expect, test } from 'vitest';
import { listSelfTimes } from '../../../bench/profile/self-times';

const frame = (functionName: string, url: string, lineNumber: number) => ({
  callFrame: { functionName, url, lineNumber, scriptId: '1', columnNumber: 0 },
});
const profile = {
  nodes: [
    { id: 1, ...frame('(idle)', '', -1) },
    { id: 2, ...frame('find', 'file:///site/find.js', 9) },
    { id: 3, ...frame('', 'file:///site/find.js', 19) },
    { id: 4, ...frame('(garbage collector)', '', -1) },
  ],
  startTime: 0,
  endTime: 1,
  samples: [1, 2, 3, 4, 2],
  timeDeltas: [500, 20, 10, 40, 30],
};

test('time is shared out among what was busy, the most costly first', () => {
  expect(listSelfTimes(profile)).toEqual([
    { place: 'find find.js:10', share: 0.5 },
    { place: '(garbage collector)', share: 0.4 },
    { place: '(anonymous) find.js:20', share: 0.1 },
  ]);
});

test('functions of a file can be taken together', () => {
  expect(listSelfTimes(profile, 'file')).toEqual([
    { place: 'find.js', share: 0.6 },
    { place: '(garbage collector)', share: 0.4 },
  ]);
});
