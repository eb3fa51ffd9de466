import type { ImportReport } from '../../cms/interchange/import-answer';
import type { ImportedDocument } from '../../cms/interchange/import-entries';

interface Manner {
  readonly file: string;
  readonly dryRun: boolean;
  readonly publish: boolean;
}

const mostDocuments = 200;

/** What an import did, or would do, as lines for a terminal. */
export function describeReport({ documents, problems, isWritten }: ImportReport, manner: Manner): string[] {
  if (problems.length > 0) {
    return [
      ...problems.map(
        ({ line, column, field, message }) =>
          `${manner.file}:${line}:${column}  ${field ? `${field}: ` : ''}${message}`,
      ),
      `  ✗ ${manner.file}: ${count(problems.length, 'problem')}; nothing was imported`,
    ];
  }
  const told = documents.filter(({ action }) => action !== 'unchanged').slice(0, mostDocuments);
  const left = documents.filter(({ action }) => action !== 'unchanged').length - told.length;
  return [
    ...told.flatMap(describeDocument),
    ...(left > 0 ? [`    … and ${left} more`] : []),
    `  ✓ ${manner.file}: ${summary(documents)}; ${ending(isWritten, documents, manner)}`,
  ];
}

export function summary(documents: readonly ImportedDocument[]): string {
  return (['new', 'changed', 'unchanged'] as const)
    .map((action) => `${documents.filter((document) => document.action === action).length} ${action}`)
    .join(', ');
}

function ending(
  isWritten: boolean,
  documents: readonly ImportedDocument[],
  { dryRun, publish }: Manner,
): string {
  if (documents.every(({ action }) => action === 'unchanged')) return 'nothing to do';
  if (dryRun || !isWritten) return 'a dry run: nothing was written';
  return publish ? 'published' : 'saved as drafts';
}

function describeDocument({ collection, name, action, differences }: ImportedDocument): string[] {
  return [
    `    ${action === 'new' ? '+' : '~'} ${collection}: ${name}`,
    ...differences.map(
      ({ field, before, after }) => `        ${field}: ${before || '(empty)'} → ${after || '(empty)'}`,
    ),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
