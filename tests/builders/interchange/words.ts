import fc from 'fast-check';

/** Awkward on purpose: for JSON, CSV, HTML, regular expressions, sorting, and for everything that takes text apart. */
const awkward = fc.constantFrom(
  ...[
    '=A1',
    'C++ & “D”',
    '木',
    'naïve',
    '<b>',
    "o'Hara",
    'constructor',
    '__proto__',
    '7',
    '#1',
    '🙂',
    'null',
  ],
  ...[' spaced ', 'two\nlines', 'tab\there', 'carriage\r\nreturn', 'line\u2028and paragraph\u2029breaks'],
  ...['\u00a0', '\ufeffmark', '\\u0000', 'e\u0301 or \u00e9', '\u200b\u202e', '\u0001\u007f\u0085', '\uffff'],
);

/** Any text that a column takes; never empty, which is absent. */
export const words = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map((text) => text.replaceAll('\u0000', '') || 'x'),
);

/** A name has something in it. */
export const names = words.filter((text) => text.trim() !== '');

export const longText = (most: number) =>
  fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.constant('木'.repeat(most)) });
