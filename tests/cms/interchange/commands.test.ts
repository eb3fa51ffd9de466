import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../../src/cli/project-root';
import { largestFile } from '../../../src/domain/interchange/largest-file';
import { aPerson } from '../../setup/content';
import { testSecret } from '../../setup/global-postgres';
import { startTestPayload, type TestPayload } from '../../setup/test-payload';
import { countTraces } from './interchange-stage';

const folder = mkdtempSync(join(tmpdir(), 'verdict-interchange-'));
let site: TestPayload;

beforeAll(async () => {
  site = await startTestPayload();
  await aPerson(site.payload, 'admin');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.stop();
});

/** Each command starts Node three times: seconds on an idle machine. */
const patience = 300_000;

const file = {
  ...{ format: 'verdict/comparisons', version: 1 },
  comparisons: [
    {
      slug: 'a-vs-b',
      title: 'A or B',
      options: [{ option: 'a' }, { option: 'b' }],
      rows: [{ criterion: 'speed', weight: 1, cells: [{ option: 'a', text: 'Fast' }] }],
    },
  ],
  options: [
    { slug: 'a', name: 'A' },
    { slug: 'b', name: 'B' },
  ],
  criteria: [{ slug: 'speed', name: 'Speed' }],
};

test(
  'import, export, import again, and a table out and in',
  async () => {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(file));
    const dry = await run('import', 'in.json', '--dry-run');
    expect([dry.code, dry.output]).toEqual([
      0,
      expect.stringContaining('4 new, 0 changed, 0 unchanged; a dry run'),
    ]);
    expect(await countTraces(site.payload)).toMatchObject({ comparisons: 0, activity: 1 });
    const first = await run('import', 'in.json', '--publish');
    expect([first.code, first.output]).toEqual([
      0,
      expect.stringContaining('4 new, 0 changed, 0 unchanged; published'),
    ]);
    const again = await run('import', 'in.json', '--publish');
    expect([again.code, again.output]).toEqual([
      0,
      expect.stringContaining('0 new, 0 changed, 4 unchanged; nothing to do'),
    ]);
    const exported = await run('export', '--out', 'out.json', '--slug', 'a-vs-b');
    expect([exported.code, exported.output]).toEqual([
      0,
      expect.stringContaining('1 comparison and what they are made of'),
    ]);
    const written = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(written).toMatchObject({ comparisons: [{ title: 'A or B' }], criteria: [{ name: 'Speed' }] });
    expect((await run('export', '--out', 'table.csv', '--table', 'a-vs-b')).code).toBe(0);
    const table = readFileSync(join(folder, 'table.csv'), 'utf8');
    writeFileSync(join(folder, 'table.csv'), table.replace('Fast', 'Slow'));
    const changed = await run('import', 'table.csv', '--into', 'a-vs-b');
    expect([changed.code, changed.output]).toEqual([
      0,
      expect.stringContaining('cell of a, text: Fast → Slow'),
    ]);
  },
  patience,
);

test(
  'problems are printed by line and field, misuse by its reason, with exit codes of their own',
  async () => {
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...file, topics: [{ name: 7 }] }, null, 2));
    const bad = await run('import', 'bad.json');
    expect([bad.code, bad.output]).toEqual([
      1,
      expect.stringMatching(/bad\.json:\d+:\d+ {2}topic 1, name: must be text/),
    ]);
    const absent = await run('import', 'absent.json');
    expect([absent.code, absent.output]).toEqual([2, expect.stringContaining('absent.json cannot be read')]);
    const nobody = await run('export', '--out', 'x.json', '--as', 'nobody@example.org');
    expect([nobody.code, nobody.output]).toEqual([
      2,
      expect.stringContaining('No administrator has the address'),
    ]);
    const unknown = await run('export', '--out', 'x.json', '--slug', 'nothing');
    expect([unknown.code, unknown.output]).toEqual([
      1,
      expect.stringContaining('There is no published comparison “nothing”.'),
    ]);
    expect((await run('import', '--help')).output).toContain('--dry-run');
  },
  patience,
);

test(
  'of several files, a bad one stays out as a whole and the others go in',
  async () => {
    const topics = [{ slug: 'networks', name: 'Réseaux' }];
    const good = JSON.stringify({ format: file.format, version: 1, topics }, null, 2);
    writeFileSync(join(folder, 'latin1.json'), Buffer.from(good, 'latin1'));
    writeFileSync(join(folder, 'truncated.json'), good.slice(0, -4));
    writeFileSync(join(folder, 'version-2.json'), good.replace('"version": 1', '"version": 2'));
    writeFileSync(join(folder, 'windows.json'), `\ufeff${good.replaceAll('\n', '\r\n')}`);
    const { code, output } = await run(
      ...['import', 'latin1.json', 'truncated.json', 'version-2.json', 'windows.json'],
    );
    expect(code).toBe(1);
    expect(output).toContain('latin1.json:1:1  The file is not UTF-8 text (line 7). Save it as UTF-8');
    expect(output).toMatch(/truncated\.json:9:\d+ {2}the text ends early/);
    expect(output).toContain('version-2.json:3:14  version: only version 1 of the format is known here');
    expect(output).toContain('✓ windows.json: 1 new, 0 changed, 0 unchanged; saved as drafts');
    const { docs } = await site.payload.find({ collection: 'topics', draft: true });
    expect(docs.map(({ name }) => name)).toEqual(['Réseaux']);
  },
  patience,
);

test(
  'a file that is larger than it may be is not even read',
  async () => {
    writeFileSync(join(folder, 'large.json'), Buffer.alloc(largestFile + 1, ' '));
    const { code, output } = await run('import', 'large.json');
    expect([code, output]).toEqual([
      2,
      expect.stringContaining('large.json is larger than 64 MB: split it.'),
    ]);
  },
  patience,
);

function run(...given: readonly string[]): Promise<{ code: number; output: string }> {
  const environment = { DATABASE_URL: site.databaseUrl, PAYLOAD_SECRET: testSecret, INIT_CWD: folder };
  return new Promise((resolve) => {
    const program = execFile(
      process.execPath,
      [projectPath('src/cli/bootstrap.mjs'), ...given],
      { env: { ...process.env, ...environment } },
      (_, output, errors) => resolve({ code: program.exitCode ?? 1, output: output + errors }),
    );
  });
}
