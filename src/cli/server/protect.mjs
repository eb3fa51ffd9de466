// @ts-check
import { randomBytes } from 'node:crypto';
import onHeaders from 'on-headers';
import { arriveFromElsewhere } from './arrive-from-elsewhere.mjs';
import { kindOf, policyOf } from './content-policies.mjs';
import { refuseTrespass } from './refuse-trespass.mjs';

/** @typedef {import('./content-policies.mjs').Kind} Kind */

const twoYears = 63_072_000;

/** No part of this site asks for any of these, so no script that found its way in may. */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** @type {Partial<Record<Kind, string>>} */
const referrers = { panel: 'same-origin', preview: 'no-referrer', reference: 'no-referrer' };
/** May be taken into pages on other sites, tables in frames that have no origin of their own included. */
const forOtherSites = ['embed', 'asset', 'upload', 'program'];
/** Shown by the panel beside the form. */
const framedByPanel = ['preview'];

/**
 * Puts what browsers have to enforce on every answer, whoever gives it: "not found", "unchanged" and faults included. What
 * nobody here would ask for is refused.
 * @param {{ siteUrl: string | undefined, dev: boolean }} site
 */
export function protection({ siteUrl, dev }) {
  const isSecure = siteUrl?.startsWith('https:') ?? false;
  /** @type {Map<Kind, [string, string][]>} */
  const known = new Map();

  /** @param {Kind} kind */
  const headersOf = (kind) => {
    const headers = known.get(kind) ?? listHeaders(kind, isSecure);
    known.set(kind, headers);
    return headers;
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it was answered
   */
  return function protect(request, response) {
    const kind = kindOf((request.url ?? '').split('?', 1)[0] ?? '');
    const nonce = kind === 'panel' || kind === 'preview' ? randomBytes(18).toString('base64url') : '';
    // In development Next's scripts are made by `eval` and its styles are written into the page.
    const policy = dev ? null : policyOf(kind, nonce);
    tellNext(request, nonce === '' ? null : policy);
    onHeaders(response, () => {
      for (const [name, value] of headersOf(kind)) response.setHeader(name, value);
      if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    });
    if (refuseTrespass({ request, response, kind, dev })) return true;
    return kind === 'panel' && arriveFromElsewhere(request, response);
  };
}

/**
 * Next gives its scripts the nonce that it finds in the policy of the _request_; nobody else gets to choose one.
 * @param {import('node:http').IncomingMessage} request
 * @param {string | null} policy
 */
function tellNext({ headers }, policy) {
  delete headers['content-security-policy-report-only'];
  if (policy === null) delete headers['content-security-policy'];
  else headers['content-security-policy'] = policy;
}

/**
 * @param {Kind} kind
 * @param {boolean} isSecure
 * @returns {[string, string][]}
 */
function listHeaders(kind, isSecure) {
  const framing = kind === 'embed' ? null : framedByPanel.includes(kind) ? 'SAMEORIGIN' : 'DENY';
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', referrers[kind] ?? 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', unused.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', forOtherSites.includes(kind) ? 'cross-origin' : 'same-origin'],
    // For browsers that know no `frame-ancestors`.
    ...optional('X-Frame-Options', framing),
    ...optional('Strict-Transport-Security', isSecure ? `max-age=${twoYears}; includeSubDomains` : null),
  ];
}

/**
 * @param {string} name
 * @param {string | null} value
 * @returns {[string, string][]}
 */
function optional(name, value) {
  return value === null ? [] : [[name, value]];
}
