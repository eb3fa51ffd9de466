import type { LockedPackage, LockFile } from './package-files';

/**
 * Licences as packages state them, each looked at once: none asks for anything of Verdict's own code. LGPL is that of
 * libvips, a library beside sharp that is not built into anything.
 */
const allowed = new Set([
  '(MIT OR CC0-1.0)',
  '(MPL-2.0 OR Apache-2.0)',
  '(WTFPL OR MIT)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT AND OFL-1.1',
  'MIT OR Apache-2.0',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'WTFPL OR ISC',
]);

/** Packages that state no licence where npm looks for it. Read in their LICENSE files, for this very version. */
const readByHand: Readonly<Record<string, string>> = {
  'busboy@1.6.0': 'MIT',
  'parse-cache-control@1.0.1': 'BSD-3-Clause',
  'streamsearch@1.1.0': 'MIT',
};

export function licenceOf({
  name,
  version,
  license,
}: Pick<LockedPackage, 'name' | 'version' | 'license'>): string {
  return license ?? readByHand[`${name}@${version}`] ?? 'unknown';
}

export function isAllowed(licence: string): boolean {
  return allowed.has(licence);
}

const head = `# Licences

What Verdict is served with, by licence, as each package states it; packages for other systems are installed there only.
What is needed for development and tests alone is left out, and checked all the same. Written by \`npm run licences\`.
`;

/** The list as Markdown, the same on every machine. */
export function describeLicences({ packages }: LockFile): string {
  const byLicence = new Map<string, Set<string>>();
  for (const one of packages.filter(({ dev }) => !dev)) {
    const names = byLicence.get(licenceOf(one)) ?? new Set();
    byLicence.set(licenceOf(one), names.add(`${one.name} ${one.version}`));
  }
  const parts = [...byLicence].sort(([a], [b]) => compare(a, b));
  return [head, ...parts.map(([licence, names]) => section(licence, [...names].sort(compare)))].join('\n');
}

function section(licence: string, names: readonly string[]): string {
  return `## ${licence} (${names.length})\n\n${names.map((name) => `- ${name}`).join('\n')}\n`;
}

/** By code points, so that no machine's language changes the order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
