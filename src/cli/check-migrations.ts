import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import config from '../../payload.config';
import { listContractions } from './contractions';
import { derivedFiles, writeGeneratedFiles } from './generated-files';
import { openWithoutDatabase } from './open-without-database';
import { projectPath } from './project-root';
import { runCommand } from './run-command';
import { listMigrations } from './server/migrations.mjs';

const snapshot = z.record(z.string(), z.unknown());

/** Fails when the config asks for tables, types or an import map other than the committed ones. Writes nothing. */
runCommand(async () => {
  const problems = [...(await findMissingMigration()), ...findContractions(), ...(await listOutdatedFiles())];
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  return problems.length === 0 ? 0 : 1;
});

async function findMissingMigration(): Promise<string[]> {
  const payload = await openWithoutDatabase();
  const { generateDrizzleJson } = payload.db.requireDrizzleKit();
  const wanted = await generateDrizzleJson(payload.db.schema);
  const changed = listDifferences(readNewestSnapshot(), snapshot.parse(JSON.parse(JSON.stringify(wanted))));
  if (changed.length === 0) return [];
  return [`The config changed ${changed.join(', ')}. Run: npm run migration -- <name>`];
}

function findContractions(): string[] {
  return listMigrations().flatMap((name) => {
    const taken = listContractions(name, readFileSync(projectPath('migrations', `${name}.ts`), 'utf8'));
    return taken.map(
      (what) => `The migration ${name} ${what}, which the version before it may need: docs/operations.md`,
    );
  });
}

function readNewestSnapshot(): Record<string, unknown> {
  const newest = readdirSync(projectPath('migrations'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1);
  if (newest === undefined) return {};
  return snapshot.parse(JSON.parse(readFileSync(projectPath('migrations', newest), 'utf8')));
}

/** Names what differs, such as `tables public.comparisons`; ids are new in every snapshot. */
function listDifferences(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const kinds = Object.keys({ ...before, ...after }).filter((kind) => kind !== 'id' && kind !== 'prevId');
  return kinds.flatMap((kind) => {
    const [old, wanted] = [toRecord(before[kind]), toRecord(after[kind])];
    const names = Object.keys({ ...old, ...wanted });
    return names
      .filter((name) => !isDeepStrictEqual(old[name], wanted[name]))
      .map((name) => `${kind} ${name}`);
  });
}

function toRecord(value: unknown): Record<string, unknown> {
  return snapshot.safeParse(value).data ?? { value };
}

async function listOutdatedFiles(): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'verdict-generated-'));
  try {
    await writeGeneratedFiles(await config, root);
    const outdated = derivedFiles.filter((file) => read(join(root, file)) !== read(projectPath(file)));
    return outdated.map((file) => `${file} is out of date. Run: npm run generate`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function read(path: string): string {
  return readFileSync(path, 'utf8').trim();
}
