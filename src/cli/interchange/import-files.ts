import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { importTable } from '../../cms/interchange/comparison-table';
import type { ImportReport } from '../../cms/interchange/import-answer';
import { importJson } from '../../cms/interchange/import-json';
import { decodeText } from '../../cms/interchange/read-body';
import { largestFile, tooLarge } from '../../domain/interchange/largest-file';
import { describeReport } from './describe-report';
import { findActor } from './find-actor';
import { findComparisonId } from './find-comparison-id';
import { parseImportOptions, UsageError } from './options';
import { progressBar } from './progress-bar';
import { runInterchange } from './run-interchange';
import { withContent } from './with-content';

/** Imports files, each of them whole or not at all. */
runInterchange(async () => {
  const options = parseImportOptions(process.argv.slice(2));
  const files = options.files.map((file) => ({ file, bytes: readBytes(file) }));
  return withContent(async (payload) => {
    const user = await findActor(payload, options.as);
    const into = options.into === undefined ? null : await findComparisonId(payload, options.into);
    let failed = 0;
    for (const { file, bytes } of files) {
      const bar = progressBar(basename(file), process.stderr);
      const order = { ...options, payload, user, onProgress: bar.show };
      const work = async (text: string) =>
        into === null ? importJson(text, order) : importTable(text, into, order);
      const report = await withText(bytes, work).finally(bar.end);
      for (const line of describeReport(report, { ...options, file })) console.log(line);
      if (report.problems.length > 0) failed += 1;
    }
    return failed === 0 ? 0 : 1;
  });
});

/** A file that is no text is a problem of that file: the others are imported. */
async function withText(bytes: Buffer, work: (text: string) => Promise<ImportReport>): Promise<ImportReport> {
  const text = textOrReason(bytes);
  if (typeof text === 'string') return work(text);
  const problem = { line: 1, column: 1, field: '', message: text.reason };
  return { isWritten: false, documents: [], problems: [problem] };
}

function textOrReason(bytes: Buffer): string | { readonly reason: string } {
  try {
    return decodeText(bytes);
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Relative to where npm was called, not to where it runs. */
function readBytes(file: string): Buffer {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const descriptor = open(path, file);
  try {
    const { size } = fstatSync(descriptor);
    if (size > largestFile) throw new UsageError(`${file} ${tooLarge}.`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string, file: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
