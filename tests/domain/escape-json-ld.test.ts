import { expect, test } from 'vitest';
import { escapeJsonLd } from '../../src/domain/escape-json-ld';

test('nothing an editor types can end the script element', () => {
  expect(escapeJsonLd({ name: '</script><!-- & \u2028\u2029' })).toBe(
    '{"name":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029"}',
  );
});

test('what is escaped parses back to the same', () => {
  const object = { name: '</script> & \u2028 "quoted" \\u003c' };
  expect(JSON.parse(escapeJsonLd(object))).toEqual(object);
});
