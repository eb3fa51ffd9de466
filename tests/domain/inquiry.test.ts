import { expect, test } from 'vitest';
import { checkInquiry } from '../../src/domain/inquiry';

const good = { name: 'Ada', email: 'ada@example.org', message: 'Node.js or Python?' };

test('a name, an address and a message are enough', () => {
  expect(checkInquiry(good)).toEqual({});
});

test('each empty field is named', () => {
  expect(Object.keys(checkInquiry({ name: ' ', email: '', message: '' }))).toEqual([
    'name',
    'email',
    'message',
  ]);
});

test('what is no mail address is refused', () => {
  for (const email of [
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'a b@example.org',
    'a@b.org, c@d.org',
    'a@b.org\nBcc: x@y.org',
  ]) {
    expect(checkInquiry({ ...good, email })).toHaveProperty('email');
  }
});

test('too long a message is refused with its length', () => {
  expect(checkInquiry({ ...good, message: 'a'.repeat(5001) }).message).toContain('it has 5001');
});
