import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../src/env';

const external = {
  DATABASE_URL: 'postgres://verdict:pw@db.example.org/verdict',
  PAYLOAD_SECRET: 's'.repeat(32),
};

function listWrongNames(source: Record<string, string>): string[] {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems.map(({ name }) => name);
    throw error;
  }
}

test('nothing has to be set', () => {
  expect(readEnvironment({})).toMatchObject({
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 3000,
    siteUrl: 'http://127.0.0.1:3000',
    adminEmail: 'admin@example.com',
    dataDir: '.data',
  });
});

test('an empty variable counts as one that is not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

test('every problem is reported at once, each with its fix', () => {
  const wrong = { PORT: 'http', SITE_URL: 'example.org', ADMIN_PASSWORD: 'short', DATABASE_POOL_MAX: '4' };
  expect(listWrongNames(wrong).sort()).toEqual(['ADMIN_PASSWORD', 'DATABASE_POOL_MAX', 'PORT', 'SITE_URL']);
  expect(() => readEnvironment({ PORT: '0' })).toThrow(
    'PORT is not between 1 and 65535. Set it to a free port',
  );
});

test('an external database needs a secret', () => {
  expect(listWrongNames({ DATABASE_URL: external.DATABASE_URL })).toEqual(['PAYLOAD_SECRET']);
  expect(listWrongNames(external)).toEqual([]);
});

test('a short secret is one problem, not two', () => {
  expect(listWrongNames({ ...external, PAYLOAD_SECRET: 'short' })).toEqual(['PAYLOAD_SECRET']);
});

test('a secret never appears in a message', () => {
  expect(() => readEnvironment({ ...external, PAYLOAD_SECRET: 'hunter2' })).not.toThrow('hunter2');
});

test('only PostgreSQL addresses with a database are accepted', () => {
  for (const address of ['mysql://a@b/c', 'postgres://host', 'verdict', '/var/lib/postgres']) {
    expect(listWrongNames({ ...external, DATABASE_URL: address })).toEqual(['DATABASE_URL']);
  }
});

test('the public origin loses its last slash and may have no path', () => {
  expect(readEnvironment({ SITE_URL: 'https://compare.example.org/' }).siteUrl).toBe(
    'https://compare.example.org',
  );
  expect(listWrongNames({ SITE_URL: 'https://example.org/compare' })).toEqual(['SITE_URL']);
});

test('a site that listens everywhere is still addressed by a name that browsers can open', () => {
  expect(readEnvironment({ HOST: '0.0.0.0', PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
  expect(readEnvironment({ HOST: '::1' }).siteUrl).toBe('http://[::1]:3000');
});
