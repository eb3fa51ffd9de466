import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@payloadcms/db-postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectPath } from '../../../src/cli/project-root';
import { aPerson } from '../../setup/content';
import { testSecret } from '../../setup/global-postgres';
import { startTestPayload, type TestPayload } from '../../setup/test-payload';
import { countTraces, importValue, statement } from './interchange-stage';

const folder = mkdtempSync(join(tmpdir(), 'verdict-interrupted-'));
let site: TestPayload;
let admin: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  site = await startTestPayload();
  admin = await aPerson(site.payload, 'admin');
  writeFileSync(join(folder, 'big.json'), JSON.stringify({ ...head, topics: someTopics(2_000) }));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.stop();
});

const head = { format: 'verdict/comparisons', version: 1 };
const someTopics = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Topic ${index}` }));

/** Runs a program until it says `cue`, and then sends it a signal. */
function interrupt(given: readonly string[], { cue, signal }: { cue: string; signal: NodeJS.Signals }) {
  const program = spawn(process.execPath, given, {
    env: { ...process.env, DATABASE_URL: site.databaseUrl, PAYLOAD_SECRET: testSecret, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const hear = (said: Buffer) => {
      const before = output;
      output += said.toString();
      if (!before.includes(cue) && output.includes(cue)) program.kill(signal);
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.on('exit', (code) => resolve({ code, output }));
  });
}

test.for<readonly [NodeJS.Signals, number | null]>([
  ['SIGINT', 130],
  ['SIGKILL', null],
])(
  'an import that %s ends in the middle leaves nothing behind, and stands in nobody’s way',
  { timeout: 300_000 },
  async ([signal, code]) => {
    const before = await countTraces(site.payload);
    const command = [projectPath('src/cli/bootstrap.mjs'), 'import', 'big.json'];
    const ended = await interrupt(command, { cue: 'big.json 200/2000', signal });
    expect(ended.code).toBe(code);
    expect(ended.output).not.toContain('saved as drafts');
    const others = sql`SELECT count(*)::int AS others FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await vi.waitFor(async () => expect(await statement(site.payload, others)).toEqual([{ others: 0 }]), {
      timeout: 10_000,
      interval: 100,
    });
    expect(await countTraces(site.payload)).toEqual(before);
    const order = { payload: site.payload, user: admin, dryRun: true };
    expect((await importValue({ ...head, topics: someTopics(1) }, order)).documents).toMatchObject([
      { action: 'new' },
    ]);
  },
);

test.for<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  'an export that %s ends leaves the file as it was',
  async (signal) => {
    const path = join(folder, 'out.json');
    writeFileSync(path, 'as it was');
    const script = `
    import { intoFile } from ${JSON.stringify(projectPath('src/cli/interchange/into-file.ts'))};
    await intoFile(${JSON.stringify(path)}, async (write) => {
      await write('half');
      console.log('half done');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
    const given = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const { code, output } = await interrupt(given, { cue: 'half done', signal });
    expect([code, output]).toEqual([130, 'half done\n']);
    expect(readFileSync(path, 'utf8')).toBe('as it was');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(join(folder, 'big.json'))).toBe(true);
  },
);
