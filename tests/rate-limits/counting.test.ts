import { expect, test } from 'vitest';
import { clientAddress } from '../../src/rate-limits/client-address';
import { rateLimitHeaders } from '../../src/rate-limits/rate-limit-headers';
import { RequestCounter } from '../../src/rate-limits/request-counter';

const addressOf = (given: string) => clientAddress(new Headers({ 'x-verdict-client': given }));

test('an address is one address however it is written, and a network of IPv6 is one customer', () => {
  expect(addressOf('192.0.2.7')).toBe('192.0.2.7');
  expect(addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe(addressOf('2001:db8:1:2:ffff::1'));
  expect(addressOf('2001:db8:1:2::1')).not.toBe(addressOf('2001:db8:1:3::1'));
  expect(addressOf('no address')).toBe('unknown');
  expect(clientAddress(new Headers())).toBe('unknown');
});

const limit = { name: 'visitor', points: 2, duration: 60 };

test('a window begins with the first request and ends after its length', () => {
  const counter = new RequestCounter();
  expect(counter.count('a', limit, 1_000)).toEqual({ left: 1, resetsIn: 60 });
  expect(counter.count('a', limit, 31_000)).toEqual({ left: 0, resetsIn: 30 });
  expect(counter.count('a', limit, 60_999)).toEqual({ left: -1, resetsIn: 1 });
  expect(counter.count('b', limit, 60_999)).toEqual({ left: 1, resetsIn: 60 });
  expect(counter.count('a', limit, 61_000)).toEqual({ left: 1, resetsIn: 60 });
});

test('the fields of a limit never tell less than nothing', () => {
  expect(rateLimitHeaders(limit, { left: -3, resetsIn: 9 })).toEqual([
    ['RateLimit-Policy', '"visitor";q=2;w=60'],
    ['RateLimit', '"visitor";r=0;t=9'],
  ]);
});
