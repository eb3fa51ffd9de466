// @ts-check

export const removed = '[removed]';

/** What stands under such a name opens something, whatever it is: a text, or a list of texts. */
const secretNames = [
  '[^"\\\\]*(?:cookie|authorization|password|passwd|secret|token|signature|api-?_?key)[^"\\\\]*',
  'hash|salt|key|params|x-verdict-internal',
].join('|');
const text = '"(?:[^"\\\\]|\\\\.)*"';
const underSecretName = new RegExp(`"(${secretNames})":(?:${text}|\\[(?:[^"[\\]{}]|${text})*\\])`, 'gi');

/** Shorter settings are words that stand everywhere. */
const shortestSecret = 8;
const secretSettings = ['PAYLOAD_SECRET', 'ADMIN_PASSWORD', 'SMTP_PASSWORD', 'INDEXNOW_KEY'];
const settingsWithPassword = ['DATABASE_URL', 'SMTP_URL'];

/**
 * What gives a secret away, with what may stay of it. A line of JSON stays one: none takes in half of a text.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const inLines = [
  [underSecretName, `"$1":"${removed}"`],
  // Drizzle's errors repeat all values of a failed query: words of drafts, hashes of passwords, tokens.
  [/(\\n|\n)params: (?:(?!\\n\s*at |\n\s*at )(?:[^"\\]|\\.))*/g, `$1params: ${removed}`],
  [/(:\/\/[^\s:/@"\\]*:)[^\s/@"\\]+@/g, `$1${removed}@`],
  [/\b(Bearer|JWT|Basic) +[\w.~+/=-]{12,}/gi, `$1 ${removed}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, removed],
  [/\b(vk_|whsec_)[\w+/=-]{12,}/g, `$1${removed}`],
  [
    /([?&;](?:[\w-]*(?:token|password|secret|signature)|api[-_]?key|key|code)=)[^&\s"\\#;]+/gi,
    `$1${removed}`,
  ],
  [/\b((?:verdict|payload|__prerender|__next_preview)[\w-]*=)[^;\s"\\]+/g, `$1${removed}`],
  [/(\/(?:admin\/reset|users\/verify)\/)[^\s/"\\?#]+/g, `$1${removed}`],
  [/(\/preview\/shared[^\s"\\#]*#)[\w-]+/g, `$1${removed}`],
];

/**
 * Takes out of a line what nobody who reads logs may use: by how it looks, and what is secret among the settings.
 * @param {Record<string, string | undefined>} settings
 * @returns {(line: string) => string}
 */
export function redactor(settings) {
  const known = listSecrets(settings);
  return (line) => {
    let left = line;
    for (const secret of known) left = left.replaceAll(secret, removed);
    for (const [pattern, rest] of inLines) left = left.replace(pattern, rest);
    return left;
  };
}

/**
 * Each as it is, as it stands in JSON and as it stands in an address.
 * @param {Record<string, string | undefined>} settings
 */
function listSecrets(settings) {
  const whole = secretSettings.map((name) => settings[name] ?? '');
  const within = settingsWithPassword.flatMap((name) => passwordOf(settings[name] ?? ''));
  const secrets = [...whole, ...within].filter((secret) => secret.length >= shortestSecret);
  const forms = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  return [...new Set(forms)];
}

/** @param {string} address */
function passwordOf(address) {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  return [password, decodeURIComponent(password)];
}
