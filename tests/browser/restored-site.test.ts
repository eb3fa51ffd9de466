import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { restoreBackup } from '../../src/cli/backup/restore-backup';
import { writeBackup } from '../../src/cli/backup/write-backup';
import { findFreePort } from '../../src/cli/find-free-port';
import { createDatabase, databaseAddress, dropDatabase } from '../../src/cli/postgres/databases';
import { type SiteServer, startServer } from '../../src/cli/start-server';
import { test } from '../setup/browser-test';
import { testSecret } from '../setup/global-postgres';
import { testSite } from '../setup/test-site';

const database = `restored_${randomUUID().slice(0, 8)}`;
const folder = mkdtempSync(join(tmpdir(), 'verdict-restored-'));
let baseUrl = '';
let server: SiteServer | undefined;

function databases() {
  const { port, password } = new URL(testSite().databaseUrl);
  return { port: Number(port), password };
}

/** A second site, restored from a backup of the first one, which goes on serving. */
beforeAll(async () => {
  if (inject('chromiumPath') === null) return;
  const backup = join(folder, 'backup');
  const databaseUrl = databaseAddress(databases(), database);
  await writeBackup(backup, {
    databaseUrl: testSite().databaseUrl,
    payloadSecret: testSecret,
    mediaDir: undefined,
  });
  await createDatabase(databases(), database);
  await restoreBackup(backup, { databaseUrl, mediaDir: join(folder, 'media'), overwrite: false });
  const port = await findFreePort();
  baseUrl = `http://127.0.0.1:${port}`;
  server = await startServer({
    ...{ NODE_ENV: 'production', PAYLOAD_SECRET: testSecret, LOG_LEVEL: 'fatal', HOST: '127.0.0.1' },
    ...{ DATABASE_URL: databaseUrl, PORT: `${port}`, SITE_URL: baseUrl },
  });
});
afterAll(async () => {
  await server?.stop();
  if (baseUrl !== '') await dropDatabase(databases(), database);
  rmSync(folder, { recursive: true, force: true });
});

async function read(origin: string, path: string): Promise<string> {
  const answer = await fetch(new URL(path, origin));
  const { host } = new URL(origin);
  const text = (await answer.text()).replaceAll(host, 'host').replaceAll(encodeURIComponent(host), 'host');
  return `${answer.status} ${text}`;
}

/** Addresses beside those that a page links to. */
const others = ['/sitemap.xml', '/compare.json', '/feeds/all.rss', '/llms.txt', '/search?q=node', '/nowhere'];
const mostPages = 36;

test('a restored site serves the same pages, twins, lists and feeds', async () => {
  const paths = new Set(['/', '/compare', ...others]);
  for (const path of paths) {
    const text = await read(testSite().baseUrl, path);
    // In pieces, so that a difference can be read.
    expect([path, ...(await read(baseUrl, path)).split('>')]).toEqual([path, ...text.split('>')]);
    const linked = [...text.matchAll(/ href="(\/(?!admin|api|_next)[^"#?]*)"/g)].flatMap(
      ([, to]) => to ?? [],
    );
    for (const to of linked.filter(() => paths.size < mostPages)) paths.add(to);
  }
  const comparisons = [...paths].filter((path) => /^\/compare\/[^/.]+$/.test(path));
  // The samples, and what other tests left.
  expect(comparisons.length).toBeGreaterThanOrEqual(4);
  for (const path of comparisons.flatMap((at) => [`${at}.json`, `${at}.md`, `${at}.csv`]))
    expect([path, await read(baseUrl, path)]).toEqual([path, await read(testSite().baseUrl, path)]);
});

test('on a restored site people sign in with their passwords, and what they create is stored', async () => {
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL(path, baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const login = await send('/api/users/login', testSite().administrator);
  expect(login.status).toBe(200);
  const { token } = await login.json();
  const draft = { name: 'Made on the restored site', _status: 'draft' };
  expect((await send('/api/options?draft=true', draft, { authorization: `JWT ${token}` })).status).toBe(201);
});
