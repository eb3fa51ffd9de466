import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { z } from 'zod';
import { projectPath } from '../project-root';
import { settleText, storeTable } from './copy-table';
import { backupFormat, type Manifest, type StoredFile, writeManifest } from './manifest';
import { listMediaFiles, listNamedFiles, storeMediaFile } from './media-files';
import { Refusal } from './refusal';
import { readSequences } from './sequences';
import { leftOut, listTables, type Table, tableName } from './tables';

export interface BackupOrder {
  readonly databaseUrl: string;
  readonly payloadSecret: string;
  /** Undefined: pictures are kept elsewhere. */
  readonly mediaDir: string | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** Long enough for a migration that is being applied. */
const lockTimeoutSeconds = 60;
const lockNotAvailable = '55P03';

/** Writes everything of one moment into the folder, while the site goes on. Its memory does not grow with the site. */
export async function writeBackup(folder: string, order: BackupOrder): Promise<Manifest> {
  const client = new Client({ connectionString: order.databaseUrl, application_name: 'verdict backup' });
  // A connection that is lost fails the query that waits for it; alone it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const tables = await beginSnapshot(client);
    const described = await store(client, tables, folder, order);
    await client.query('COMMIT');
    await writeManifest(folder, described);
    return described;
  } finally {
    await client.end();
  }
}

/**
 * The tables are locked before the snapshot is taken: a migration that rewrites one in between would show it as empty.
 * Nobody else waits for this kind of lock but a migration.
 */
async function beginSnapshot(client: Client): Promise<Table[]> {
  const before = await listTables(client);
  if (before.every(({ name }) => name !== 'payload_migrations'))
    throw new Refusal('The database holds no Verdict: there is nothing to back up.');
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(`SET LOCAL lock_timeout = '${lockTimeoutSeconds}s'`);
  const names = before.map(({ name }) => tableName(name)).join(', ');
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`).catch(refuseLocked);
  await settleText(client);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(before))
    throw new Refusal('A migration is being applied to the database: try again when it is done.');
  return tables;
}

function refuseLocked(error: Error & { code?: string }): never {
  if (error.code !== lockNotAvailable) throw error;
  throw new Refusal(
    'The tables are being changed, by a migration or a restore: try again when that is done.',
  );
}

async function store(
  client: Client,
  tables: readonly Table[],
  folder: string,
  { payloadSecret, mediaDir, onProgress }: BackupOrder,
): Promise<Manifest> {
  const { rows: applied } = await client.query<{ name: string }>(
    'SELECT name FROM public.payload_migrations ORDER BY name COLLATE "C"',
  );
  const { rows: server } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  const createdAt = new Date().toISOString();
  // Listed after the snapshot was taken: what it names was on the disk before.
  const pictures = mediaDir === undefined ? [] : listMediaFiles(mediaDir);
  const total = tables.length + pictures.length;
  const stored: Manifest['tables'] = [];
  for (const table of tables) {
    const show = (bytes = 0) =>
      onProgress?.({ done: stored.length, total, name: `${table.name} ${megabytes(bytes)}` });
    show();
    stored.push(await storeTable(client, table, { folder, onBytes: show }));
  }
  const files: StoredFile[] = [];
  for (const [place, path] of pictures.entries()) {
    onProgress?.({ done: tables.length + place, total, name: path });
    const file = await storeMediaFile(mediaDir ?? '', path, folder);
    if (file !== null) files.push(file);
  }
  onProgress?.({ done: total, total, name: '' });
  return {
    format: backupFormat,
    verdict: readVersion(),
    createdAt,
    postgres: server[0]?.version ?? '',
    migrations: applied.map(({ name }) => name),
    secretFingerprint: fingerprintOf(payloadSecret),
    tables: stored,
    sequences: await readSequences(client),
    leftOut,
    media: mediaDir === undefined ? null : { files, missing: await listMissing(client, files) },
  };
}

async function listMissing(client: Client, files: readonly StoredFile[]): Promise<string[]> {
  const kept = new Set(files.map(({ path }) => path));
  return (await listNamedFiles(client)).filter((name) => !kept.has(`media/${name}`));
}

/** The secret is random and long: nobody finds it out from this. */
export function fingerprintOf(payloadSecret: string): string {
  return createHmac('sha256', payloadSecret).update('backup of Verdict').digest('hex').slice(0, 16);
}

function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  return z.looseObject({ version: z.string() }).parse(file).version;
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? '' : `${Math.round(bytes / 1_000_000)} MB`;
}
