// @ts-check
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fresh from 'fresh';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import vary from 'vary';

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */
/** @typedef {{ etag: string, bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer } }} EncodedDocument */

/** @type {Encoding[]} */
const encodings = ['br', 'gzip', 'identity'];
const keptBytes = 64_000_000;
/** A document is kept as text, as bytes and compressed: about four times its length in all. */
const bytesPerCharacter = 4;

/** @typedef {{ document: EncodedDocument, headers: import('node:http').OutgoingHttpHeaders, regenerations: number }} HeldAnswer */

/** Next may also render a page anew without being told to; whatever it does, an answer is not held for longer. */
const heldMs = 1_000;
const mostHeld = 2_000;

/**
 * Sends Next's rendered pages. Next itself hashes and compresses a page anew for every reader, which is most of what it
 * costs to answer from its cache. It hands over the same string for as long as a page has not changed, though: so each
 * is hashed and compressed once, and found by the string itself, under whatever address and query it was asked for.
 *
 * An address that is asked for again within a second, and in a time without any regeneration, is answered without
 * asking Next at all.
 */
export class EncodedDocuments {
  /** @type {LRUCache<string, EncodedDocument>} */
  #kept = new LRUCache({
    maxSize: keptBytes,
    sizeCalculation: (_, html) => html.length * bytesPerCharacter + 1,
  });
  /** @type {LRUCache<string, HeldAnswer>} */
  #held = new LRUCache({ max: mostHeld, ttl: heldMs });

  /**
   * Answers with what Next answered a moment ago.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it was answered
   */
  answer(request, response) {
    if (!isForEverybody(request)) return false;
    const held = this.#held.get(request.url ?? '');
    if (held === undefined || held.regenerations !== regenerations()) return false;
    for (const [name, value] of Object.entries(held.headers))
      if (value !== undefined) response.setHeader(name, value);
    endWith(held.document, request, response);
    return true;
  }

  /**
   * Takes over the end of a response, for when that turns out to be a page from Next's cache.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  send(request, response) {
    const end = response.end;
    const before = regenerations();
    const url = isForEverybody(request) ? request.url : undefined;
    // Next leaves a page out when only its headers are asked for, and with it the tag. Node leaves it out as well.
    if (request.method === 'HEAD') request.method = 'GET';
    response.end = (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
      response.end = end;
      if (!isCachedPage(response, chunk)) return response.end(chunk, ...rest);
      const document = this.#find(chunk);
      vary(response, 'Accept-Encoding');
      // What was asked for before a regeneration may be the page from before it.
      if (url !== undefined && isCurrent(response)) this.#hold(url, document, response, before);
      return endWith(document, request, response);
    };
  }

  /**
   * @param {string} url
   * @param {EncodedDocument} document
   * @param {import('node:http').ServerResponse} response
   * @param {number} before
   */
  #hold(url, document, response, before) {
    this.#held.set(url, { document, headers: response.getHeaders(), regenerations: before });
  }

  /** @param {string} html */
  #find(html) {
    const known = this.#kept.get(html);
    if (known) return known;
    const identity = Buffer.from(html);
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 27);
    const document = { etag, bodies: { identity } };
    this.#kept.set(html, document);
    return document;
  }
}

/** How many pages this process has regenerated; counted where that is done, in src/pages/api/regenerate.ts. */
function regenerations() {
  return globalThis.verdictRegenerations ?? 0;
}

/**
 * Asks for a page as anybody would: by address alone, and not to see a draft through Next's preview mode.
 * @param {import('node:http').IncomingMessage} request
 */
function isForEverybody({ method, url, headers }) {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !url?.includes('?') && !headers.cookie?.includes('__prerender_bypass');
}

/** @param {import('node:http').ServerResponse} response */
function isCurrent(response) {
  return response.getHeader('x-nextjs-cache') === 'HIT' && response.getHeader('set-cookie') === undefined;
}

/**
 * @param {EncodedDocument} document
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function endWith(document, request, response) {
  const encoding = preferredEncoding(request);
  const etag = tagOf(document, encoding);
  response.setHeader('ETag', etag);
  if (fresh(request.headers, { etag })) return endUnchanged(response);
  const body = bodyOf(document, encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  return response.end(body);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} chunk
 * @returns {chunk is string}
 */
function isCachedPage(response, chunk) {
  if (typeof chunk !== 'string' || response.headersSent) return false;
  return response.statusCode === 200 && response.getHeader('x-nextjs-cache') !== undefined;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Encoding}
 */
function preferredEncoding(request) {
  if (request.headers['accept-encoding'] === undefined) return 'identity';
  // @ts-expect-error Its types are of an older version, which knew no order among equals.
  const [preferred] = new Negotiator(request).encodings(encodings, { preferred: encodings });
  return encodings.find((encoding) => encoding === preferred) ?? 'identity';
}

/**
 * Each form of a document has a tag of its own: they differ byte by byte.
 * @param {EncodedDocument} document
 * @param {Encoding} encoding
 */
function tagOf({ etag }, encoding) {
  return encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`;
}

/**
 * @param {EncodedDocument} document
 * @param {Encoding} encoding
 */
function bodyOf({ bodies }, encoding) {
  const known = bodies[encoding];
  if (known) return known;
  const body = compress(bodies.identity, encoding);
  bodies[encoding] = body;
  return body;
}

/**
 * @param {Buffer} bytes
 * @param {Encoding} encoding
 */
function compress(bytes, encoding) {
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** @param {import('node:http').ServerResponse} response */
function endUnchanged(response) {
  response.statusCode = 304;
  response.removeHeader('Content-Type');
  response.removeHeader('Content-Length');
  return response.end();
}
