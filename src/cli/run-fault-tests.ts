import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultRow, faultRow, formatFaultTable } from './fault-table';
import { programs, runProgram } from './run-program';
import { isBuildStale } from './site-build';
import { type Counts, countTests, oneFailure } from './test-counts';

interface FaultRun {
  /**
   * `quick`: the faults that cost most when they are not borne, for every change; `short`: all of them, for seconds each;
   * `full`: for as long as in earnest.
   */
  readonly mode: 'quick' | 'short' | 'full';
  /** Only faults whose name holds this. */
  readonly only?: string | undefined;
}

/** Lets real components fail under load, and prints what it did to readers and writers. */
export async function runFaultTests({ mode, only }: FaultRun): Promise<Counts> {
  if (isBuildStale()) {
    return oneFailure('There is no build of these sources to try faults on. Run: npm run build');
  }
  const folder = mkdtempSync(join(tmpdir(), 'verdict-fault-table-'));
  const [report, table] = [join(folder, 'report.json'), join(folder, 'rows')];
  Object.assign(process.env, { VERDICT_FAULTS: mode, VERDICT_FAULT_TABLE: table });
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const files = mode === 'quick' ? ['tests/faults/faults.test.ts'] : [];
  const chosen = [...files, ...(only === undefined ? [] : ['--testNamePattern', only])];
  try {
    const code = await runProgram(programs.vitest, ['run', '--project', 'faults', ...output, ...chosen]);
    if (existsSync(table)) console.log(`\n${formatFaultTable(readRows(table))}\n`);
    return countTests(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readRows(file: string): FaultRow[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => faultRow.parse(JSON.parse(line)));
}
