import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkEnvironment } from '../../src/cli/check-environment';
import { findFreePort } from '../../src/cli/find-free-port';
import { claimInstance } from '../../src/cli/running-instance';
import { findOrCreateSecrets } from '../../src/cli/secrets';
import { EnvironmentError, type EnvironmentProblem } from '../../src/env/environment-error';

let dataDir = '';
let port = '';
let occupant: Server | undefined;

beforeEach(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'verdict-environment-')), 'data');
  port = String(await findFreePort());
});

afterEach(() => {
  occupant?.close();
  occupant = undefined;
  rmSync(join(dataDir, '..'), { recursive: true });
});

async function listProblems(change: Record<string, string> = {}): Promise<readonly EnvironmentProblem[]> {
  try {
    await checkEnvironment({ NODE_ENV: 'test', DATA_DIR: dataDir, PORT: port, ...change });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

function occupy(): Promise<void> {
  return new Promise((resolve) => {
    occupant = createServer().listen(Number(port), '127.0.0.1', resolve);
  });
}

function keepData(version: string): void {
  findOrCreateSecrets(dataDir);
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);
}

test('a machine where nothing was set up has no problem, and none of it is changed', async () => {
  expect(await listProblems()).toEqual([]);
  expect(existsSync(dataDir)).toBe(false);
});

test('a port in use is named, with another one to take', async () => {
  await occupy();
  const [problem] = await listProblems();
  expect(problem?.problem).toBe(`${port} on 127.0.0.1 is in use by another program`);
  expect(problem?.fix).toContain(`PORT=${Number(port) + 1}`);
});

test('a host that this machine does not have is named', async () => {
  expect(await listProblems({ HOST: '192.0.2.1' })).toMatchObject([{ name: 'HOST' }]);
});

test('data of another PostgreSQL version is refused', async () => {
  keepData('16');
  const [problem] = await listProblems();
  expect(problem?.problem).toContain('holds data of PostgreSQL 16');
});

test('data of this PostgreSQL version is accepted', async () => {
  keepData('18');
  expect(await listProblems()).toEqual([]);
});

test('data whose password is lost is refused', async () => {
  keepData('18');
  rmSync(join(dataDir, 'secrets.json'));
  const [problem] = await listProblems();
  expect(problem?.problem).toContain('has lost the password of its database');
});

test('a data folder that cannot be written to is refused', async () => {
  // Below a file: root may write to every folder.
  writeFileSync(dataDir, '');
  expect(await listProblems({ DATA_DIR: join(dataDir, 'below') })).toMatchObject([{ name: 'DATA_DIR' }]);
});

test('a database where nothing answers is refused', async () => {
  const [problem] = await listProblems({
    DATABASE_URL: `postgres://verdict:pw@127.0.0.1:${await findFreePort()}/verdict`,
    PAYLOAD_SECRET: 's'.repeat(32),
  });
  expect(problem?.problem).toContain('where nothing answers');
});

test('problems of every kind are listed together', async () => {
  await occupy();
  const problems = await listProblems({
    DATABASE_URL: `postgres://verdict:pw@127.0.0.1:${await findFreePort()}/verdict`,
    ADMIN_PASSWORD: 'short',
  });
  const names = problems.map(({ name }) => name).sort();
  expect(names).toEqual(['ADMIN_PASSWORD', 'DATABASE_URL', 'PAYLOAD_SECRET', 'PORT']);
});

test('a Verdict that runs in the same folder is named, with how to stop it', async () => {
  const release = claimInstance(dataDir, { origin: 'http://127.0.0.1:3000', dev: false });
  const [problem] = await listProblems();
  expect(problem?.problem).toBe(
    `runs in this folder already, as process ${process.pid} on http://127.0.0.1:3000`,
  );
  release?.();
  expect(await listProblems()).toEqual([]);
});

test('what a killed Verdict left behind does not stop the next one', async () => {
  const left = { pid: process.pid, bornAt: 'in another life', origin: 'http://127.0.0.1:3000', dev: false };
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'verdict.pid'), JSON.stringify(left));
  expect(await listProblems()).toEqual([]);
  expect(claimInstance(dataDir, { origin: left.origin, dev: false })).not.toBeNull();
});
