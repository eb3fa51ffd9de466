import { expect, test } from 'vitest';
import { isolate } from '../../src/domain/isolate';

test('only a name that runs the other way, or turns what follows, is isolated', () => {
  expect(isolate('Node.js')).toBe('Node.js');
  expect(isolate('数据库')).toBe('数据库');
  expect(isolate('بايثون')).toBe('\u2068بايثون\u2069');
  expect(isolate('left \u202e thgir')).toBe('\u2068left \u202e thgir\u2069');
});
