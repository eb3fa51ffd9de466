import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import sharp from 'sharp';
import { inject } from 'vitest';
import { readContent, settleText } from '../../src/cli/backup/copy-table';
import { listTables } from '../../src/cli/backup/tables';
import type { BackupOrder } from '../../src/cli/backup/write-backup';
import { createDatabase, databaseAddress, type ServerAddress } from '../../src/cli/postgres/databases';
import { comparisonData, someDefinitions } from './content';
import { testSecret } from './global-postgres';
import { startTestPayload, type TestPayload } from './test-payload';

export interface Site extends TestPayload {
  /** Removed by `stop`, with what is in it. */
  readonly folder: string;
  readonly mediaDir: string;
  readonly order: BackupOrder;
}

/** Payload with a database and a media folder of their own. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-backup-'));
  process.env.DATA_DIR = folder;
  const { payload, databaseUrl, stop } = await startTestPayload();
  const mediaDir = join(folder, 'media');
  const order = { databaseUrl, payloadSecret: testSecret, mediaDir };
  const stopAll = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { payload, databaseUrl, folder, mediaDir, order, stop: stopAll };
}

export async function publishOne(payload: Payload, slug: string): Promise<number> {
  const data = comparisonData(await someDefinitions(payload), { slug, title: `About ${slug}` });
  const created = { collection: 'comparisons', data: { ...data, _status: 'published' as const } } as const;
  return (await payload.create(created)).id;
}

export async function addPicture(payload: Payload, name: string): Promise<void> {
  const background = { r: 20, g: 40, b: 200 };
  const data = await sharp({ create: { width: 700, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
  const file = { data, mimetype: 'image/png', name, size: data.length };
  await payload.create({ collection: 'media', data: { alt: `The picture ${name}` }, file });
}

export async function createEmptyDatabase(server: ServerAddress = inject('postgres')): Promise<string> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await createDatabase(server, name);
  return databaseAddress(server, name);
}

export async function withClient<Result>(
  databaseUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How many rows each table has, and a fingerprint of them. */
export function readDatabase(databaseUrl: string): Promise<Record<string, unknown>> {
  return withClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await settleText(client);
    const found: Record<string, unknown> = {};
    for (const table of await listTables(client)) found[table.name] = await readContent(client, table);
    return found;
  });
}
