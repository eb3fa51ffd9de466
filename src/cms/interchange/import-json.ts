import { describePlace } from '../../domain/interchange/describe-place';
import {
  checkJsonText,
  locateInJson,
  type Position,
  pathKey,
  positionsOf,
} from '../../domain/interchange/json-text';
import { largestFile, tooLarge } from '../../domain/interchange/largest-file';
import {
  type FileProblem,
  type ParsedFile,
  parseInterchange,
} from '../../domain/interchange/parse-interchange';
import type { ImportReport } from './import-answer';
import { type ImportOrder, importEntries } from './import-entries';

export interface PlacedProblem extends Position {
  /** The field in an editor's words; empty where the text itself is wrong. */
  readonly field: string;
  readonly message: string;
}

/** Imports a file of the interchange form. Whatever is wrong with it is in the report, by line and field. */
export async function importJson(file: string, order: ImportOrder): Promise<ImportReport> {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const misspelt = checkText(text);
  if (misspelt.length > 0) return { isWritten: false, documents: [], problems: misspelt };
  const value: unknown = JSON.parse(text);
  const parsed = parseInterchange(value);
  const isEmpty = Object.values(parsed.entries).every((list) => list.length === 0);
  if (isEmpty || !isOurs(parsed)) {
    const nothing = { path: [], message: 'there is nothing to import in this file' };
    const problems = placed(text, value, isEmpty ? [...parsed.problems, nothing] : parsed.problems);
    return { isWritten: false, documents: [], problems };
  }
  const { documents, problems, isWritten } = await importEntries(parsed, order);
  return { isWritten, documents, problems: placed(text, value, problems) };
}

/** What is of another format or version is not tried. */
function isOurs({ problems }: ParsedFile): boolean {
  return !problems.some(({ path }) => path[0] === 'format' || path[0] === 'version');
}

function checkText(text: string): PlacedProblem[] {
  if (text.length > largestFile) {
    return [{ line: 1, column: 1, field: '', message: `the file ${tooLarge}` }];
  }
  if (text.trim() === '') return [{ line: 1, column: 1, field: '', message: 'the file is empty' }];
  const found = checkJsonText(text);
  const positions = positionsOf(
    text,
    found.map(({ offset }) => offset),
  );
  return found.map(({ offset, message }) => ({
    ...(positions.get(offset) ?? { line: 1, column: 1 }),
    field: '',
    message,
  }));
}

function placed(text: string, value: unknown, problems: readonly FileProblem[]): PlacedProblem[] {
  const positions = locateInJson(
    text,
    problems.map(({ path }) => path),
  );
  return problems
    .map(({ path, message }) => ({
      ...(positions.get(pathKey(path)) ?? { line: 1, column: 1 }),
      field: describePlace(path, value),
      message,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
