import { expect, test } from 'vitest';
import { describeTally } from '../../src/domain/describe-tally';
import { isolate } from '../../src/domain/isolate';
import { tallyOutcomes } from '../../src/domain/tally';

test('only a name that runs the other way, or turns what follows, is isolated', () => {
  expect(isolate('Node.js')).toBe('Node.js');
  expect(isolate('数据库')).toBe('数据库');
  expect(isolate('بايثون')).toBe('\u2068بايثون\u2069');
  expect(isolate('left \u202e thgir')).toBe('\u2068left \u202e thgir\u2069');
});

test('a name that runs the other way does not turn the tally round', () => {
  const tally = tallyOutcomes([{ outcome: { kind: 'win', winners: [1] } }], [1, 2]);
  const [words] = describeTally(tally, [
    { id: 1, name: 'بايثون' },
    { id: 2, name: 'Go' },
  ]);
  expect(words).toBe('Of 1 criterion, \u2068بايثون\u2069 wins 1 and Go wins none.');
});
