const longest = 255;
/** A String of RFC 9651: printable ASCII in quotation marks; inside them, `\` stands before `"` and `\`. */
const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
/** Many clients send the key without quotation marks. It has to be of characters that mean nothing else there. */
const bare = /^[\w.~+/=:-]+$/;

/** The key in an `Idempotency-Key` header, quoted or bare; null for one that is malformed, empty or too long. */
export function parseIdempotencyKey(header: string): string | null {
  const given = header.trim();
  const key = quoted.exec(given)?.[1]?.replace(/\\(["\\])/g, '$1') ?? bare.exec(given)?.[0] ?? '';
  return key.trim() === '' || key.length > longest ? null : key;
}
