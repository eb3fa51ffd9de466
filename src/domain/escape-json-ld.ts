const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that cannot end the script element it stands in, whatever an editor typed; it parses back to the same. */
export function escapeJsonLd(object: object): string {
  return JSON.stringify(object).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '');
}
