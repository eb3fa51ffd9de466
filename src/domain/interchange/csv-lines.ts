import { CsvError, type Info, parse } from 'csv-parse/sync';
import { unguardFormula } from './formula-guard';

export interface TableProblem {
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly message: string;
}

export interface Line {
  readonly number: number;
  readonly values: readonly string[];
}

/** The lines of a CSV file with their numbers in it; or why it is none. */
export function readLines(file: string): readonly Line[] | TableProblem {
  const text = file.replace(/^\ufeff/, '');
  const nul = text.indexOf('\u0000');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    return { line, column: 1, field: '', message: 'holds a character that cannot be stored (NUL)' };
  }
  try {
    const records: readonly unknown[] = parse(text, {
      delimiter: findDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_records_with_empty_values: true,
      info: true,
    });
    let line = 1;
    return records.flatMap((record) => {
      if (!isRecordWithInfo(record)) return [];
      const number = line;
      line = record.info.lines + 1;
      return [{ number, values: record.record.map((value) => unguardFormula(value)) }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    const reason = reasons[error.code] ?? error.message;
    return { line, column: 1, field: '', message: `this is no table of comma-separated values: ${reason}` };
  }
}

function isRecordWithInfo(value: unknown): value is { record: string[]; info: Info } {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

const reasons: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a field begins with a quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark within quotes must be written twice',
  INVALID_OPENING_QUOTE: 'a field with a quotation mark in it must stand in quotes, with that mark twice',
};

/** Spreadsheets write semicolons where the comma is a decimal sign. */
function findDelimiter(text: string): string {
  const head = text.slice(0, text.search(/\r|\n|$/));
  return (
    [',', ';', '\t'].find((delimiter) => new RegExp(`^"?Criterion"?\\s*${delimiter}`, 'i').test(head)) ?? ','
  );
}

/** Several names in one field, as `writeTable` puts them there. */
export function splitNames(value: string): string[] {
  const [names]: string[][] = parse(value, {
    delimiter: ';',
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
  });
  return (names ?? []).filter((name) => name !== '');
}
