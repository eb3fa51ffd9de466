/** Older ones were applied before there was anything to go on working beside them. */
const ruleSince = '20261128_120000';
const reason = /^\/\/ Contracts: \S.{10,}/m;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bDROP TABLE\b/i, 'drops a table'],
  [/\bDROP COLUMN\b/i, 'drops a column'],
  [/\bRENAME (?:COLUMN|TO|CONSTRAINT)\b/i, 'renames something'],
  [/\bSET NOT NULL\b/i, 'makes a column required'],
  [/\bALTER COLUMN [^;]*?\b(?:SET DATA )?TYPE\b/i, 'changes the kind of a column'],
  [/\bADD COLUMN (?![^;,]*\bDEFAULT\b)[^;,]*\bNOT NULL\b/i, 'adds a required column without a default'],
  [/\bDROP (?:TYPE|FUNCTION|VIEW|SCHEMA)\b/i, 'drops a type, function, view or schema'],
];

/**
 * What a migration takes away from the version before it, which still runs while this one starts. It may, once that
 * version no longer needs it, and has to say so in a line `// Contracts: …`. See docs/operations.md.
 */
export function listContractions(name: string, source: string): string[] {
  if (name < ruleSince || reason.test(source)) return [];
  const [up = ''] = source.split(/^export (?:async )?function down\b/m);
  return kinds.filter(([pattern]) => pattern.test(up)).map(([, what]) => what);
}
