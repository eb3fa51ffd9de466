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
/** What is longer, such as a sitemap of 50,000 addresses, goes to the few who ask for it as Next sends it. */
const mostBytes = 1_000_000;

/** @typedef {{ document: EncodedDocument, headers: import('node:http').OutgoingHttpHeaders, regenerations: number }} HeldAnswer */

/** Next may also render a page anew without being told to; whatever it does, an answer is not held for longer. */
const heldMs = 1_000;
const mostHeld = 2_000;
/** Compressed by themselves. */
const pictures = /^image\/(?!svg)/;

/**
 * Sends Next's rendered pages, and what routes such as a comparison's JSON have rendered. Next itself hashes and compresses
 * a page anew for every reader, which is most of what it costs to answer from its cache. It hands over the same string for
 * as long as a page has not changed, though: so each is hashed and compressed once, and found by the string itself, under
 * whatever address and query it was asked for. What a route has rendered comes as new bytes each time, and is found by
 * their hash.
 *
 * An address that is asked for again within a second, and in a time without any regeneration, is answered without
 * asking Next at all.
 */
export class EncodedDocuments {
  /** @type {LRUCache<string, EncodedDocument>} */
  #kept = new LRUCache({ maxSize: keptBytes });
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
   * Takes over the body of a response, for when that turns out to come from Next's cache. Until then nothing is sent.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  send(request, response) {
    const before = regenerations();
    const url = isForEverybody(request) ? request.url : undefined;
    // Next leaves a page out when only its headers are asked for, and with it the tag. Node leaves it out as well.
    if (request.method === 'HEAD') request.method = 'GET';
    takeBody(response, (body) => {
      const document = this.#find(body);
      vary(response, 'Accept-Encoding');
      // What was asked for before a regeneration may be the page from before it.
      if (url !== undefined && isCurrent(response)) this.#hold(url, document, response, before);
      endWith(document, request, response);
    });
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

  /** @param {string | Buffer} body */
  #find(body) {
    const known = typeof body === 'string' && this.#kept.get(body);
    if (known) return known;
    const identity = typeof body === 'string' ? Buffer.from(body) : body;
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 27);
    const key = typeof body === 'string' ? body : etag;
    const document = this.#kept.get(key) ?? { etag, bodies: { identity } };
    this.#kept.set(key, document, { size: identity.length * bytesPerCharacter + 1 });
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
  const isPicture = pictures.test(String(response.getHeader('Content-Type')));
  const encoding = isPicture ? 'identity' : preferredEncoding(request);
  const etag = tagOf(document, encoding);
  response.setHeader('ETag', etag);
  if (fresh(request.headers, { etag })) {
    endUnchanged(response);
    return;
  }
  const body = bodyOf(document, encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/**
 * Keeps back what is written for as long as it may be a whole answer from Next's cache, and hands that over.
 * @param {import('node:http').ServerResponse} response
 * @param {(body: string | Buffer) => void} finish
 */
function takeBody(response, finish) {
  const { write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const kept = [];
  let length = 0;
  const giveBack = () => {
    Object.assign(response, { write, end, flushHeaders });
    for (const part of kept.splice(0)) response.write(part);
  };
  response.flushHeaders = () => {
    if (isCached(response)) return;
    giveBack();
    response.flushHeaders();
  };
  response.write = (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
    length += chunk.length;
    if (!isCached(response) || !(chunk instanceof Uint8Array) || length > mostBytes) {
      giveBack();
      return response.write(chunk, ...rest);
    }
    kept.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
  response.end = (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
    const isWhole = isCached(response) && (kept.length > 0 ? chunk === undefined : typeof chunk === 'string');
    const body = kept.length > 0 ? Buffer.concat(kept) : chunk;
    if (isWhole) kept.length = 0;
    giveBack();
    if (isWhole) finish(body);
    else response.end(chunk, ...rest);
    return response;
  };
}

/** @param {import('node:http').ServerResponse} response */
function isCached(response) {
  if (response.headersSent) return false;
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
  response.end();
}
