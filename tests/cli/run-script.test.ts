import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectPath } from '../../src/cli/project-root';
import { runScript } from '../../src/cli/run-script';

const folder = mkdtempSync(join(tmpdir(), 'verdict-script-'));
const runs = join(folder, 'runs');
afterAll(() => rmSync(folder, { recursive: true }));

/** A script that notes each run, and does not get beyond loading in the first ones. */
function aScript({ hangs, ends }: { hangs: number; ends: number }): string {
  writeFileSync(runs, '');
  writeFileSync(
    join(folder, 'script.ts'),
    `import { appendFileSync, readFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(runs)}, 'x');
    if (readFileSync(${JSON.stringify(runs)}, 'utf8').length <= ${hangs}) await new Promise(() => undefined);
    process.exit(${ends});
    export {};`,
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return relative(projectPath('src/cli'), join(folder, 'script'));
}

const timesRun = () => readFileSync(runs, 'utf8').length;

test('a script that ended while it was loading is started again', async () => {
  expect([await runScript({ name: aScript({ hangs: 2, ends: 0 }) }), timesRun()]).toEqual([0, 3]);
});

test('one that never gets beyond loading fails in the end', async () => {
  expect([await runScript({ name: aScript({ hangs: 9, ends: 0 }) }), timesRun()]).toEqual([13, 3]);
});

test('one that began is never started twice', async () => {
  expect([await runScript({ name: aScript({ hangs: 0, ends: 1 }) }), timesRun()]).toEqual([1, 1]);
});
