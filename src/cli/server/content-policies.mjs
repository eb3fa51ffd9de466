// @ts-check

/** @typedef {'page' | 'embed' | 'panel' | 'preview' | 'reference' | 'api' | 'upload' | 'program' | 'asset'} Kind */
/** @typedef {Readonly<Record<string, readonly string[]>>} Directives */

/** What is for programs: forms of comparisons, feeds, sitemaps and the like. */
const forPrograms = /\.(?:json|md|csv|png|rss|atom|xml|txt)$|^\/oembed$/;

/**
 * The first that fits says what is at an address, found or not.
 * @type {readonly (readonly [RegExp, Kind])[]}
 */
const kinds = [
  [/^\/admin(?:\/|$)/, 'panel'],
  [/^\/preview(?:\/|$)/, 'preview'],
  [/^\/api\/docs\/?$/, 'reference'],
  [/^\/api\/media\/file\//, 'upload'],
  [/^\/api(?:\/|$)/, 'api'],
  [/^\/_next\/|^\/favicon\.svg$/, 'asset'],
  [/^\/embed\/[^/]+$/, 'embed'],
  [forPrograms, 'program'],
];

/**
 * @param {string} path
 * @returns {Kind}
 */
export function kindOf(path) {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
}

/** Of the rules in `src/components/site/speculation-rules.ts`; a test compares the two. */
const speculationRules = "'sha256-PlMUDYhEDbAUE1ePElCOoE5Qxb/aO6W5qSS9U/+/ENs='";

/** Nothing but what is named; no address in a page is taken for another by a `base` element. */
const nothing = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };
/** No script of ours makes markup, code or addresses of scripts from text. */
const noMarkupFromText = { 'require-trusted-types-for': ["'script'"], 'trusted-types': ["'none'"] };

/** @type {Directives} */
const embed = {
  ...nothing,
  'script-src': [speculationRules],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'frame-ancestors': ['*'],
  ...noMarkupFromText,
};

/** @type {Directives} */
const page = {
  ...embed,
  'script-src': ["'self'", speculationRules],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/**
 * Next writes the state of a rendered page into it as scripts, so each answer names its own.
 * @param {string} nonce
 * @returns {Directives}
 */
const preview = (nonce) => ({
  ...nothing,
  'script-src': ["'self'", `'nonce-${nonce}'`],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
});

/**
 * Style elements of the panel, which are the same on each page: the order of Payload's layers, a reset, its notices, and
 * those that scripts make empty and fill by rules. `tests/browser/panel-policy.test.ts` says which is missing.
 */
const panelStyles = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-Od9mHMH7x2G6QuoV3hsPkDCwIyqbg2DX3F5nLeCYQBc='",
  "'sha256-RRvYYvypkfR67NPWQ5YM5msNEwtYz7N+9rYPCnXMfXw='",
  "'sha256-UO8+f0Vt7qym1f9lUl0nh47l5M7MX3W3qSnbWSxu6+8='",
];

/**
 * Attributes with styles are all over the panel's pages, and follow from what is shown: no list of hashes could hold them.
 * @param {string} nonce
 * @returns {Directives}
 */
const panel = (nonce) => ({
  ...preview(nonce),
  'style-src-elem': ["'self'", ...panelStyles],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/** @type {Directives} */
const reference = {
  ...nothing,
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'frame-ancestors': ["'none'"],
};

/**
 * What is no page: opened as one, it can do nothing.
 * @type {Directives}
 */
const noPage = { ...nothing, 'frame-ancestors': ["'none'"], sandbox: [] };

/**
 * The policy for what is at an address. Assets have none: a worker would take over that of its script.
 * @param {Kind} kind
 * @param {string} nonce for this answer alone
 * @returns {string | null}
 */
export function policyOf(kind, nonce) {
  switch (kind) {
    case 'asset':
      return null;
    case 'page':
      return pagePolicy;
    case 'panel':
      return written(panel(nonce));
    case 'preview':
      return written(preview(nonce));
    default:
      return otherPolicies[kind];
  }
}

const pagePolicy = written(page);
const otherPolicies = {
  embed: written(embed),
  reference: written(reference),
  api: written(noPage),
  upload: written(noPage),
  program: written(noPage),
};

/** @param {Directives} directives */
function written(directives) {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
