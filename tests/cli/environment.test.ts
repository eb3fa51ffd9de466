import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/env/environment-error';
import { readEnvironment } from '../../src/env/read-environment';

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

test('origins are told as browsers send them, each once', () => {
  expect(readEnvironment({}).corsOrigins).toEqual([]);
  expect(readEnvironment({ CORS_ORIGINS: '*' }).corsOrigins).toEqual(['*']);
  const listed = ' https://App.example.org/ ,http://localhost:5173,https://app.example.org:443, ';
  expect(readEnvironment({ CORS_ORIGINS: listed }).corsOrigins).toEqual([
    'https://app.example.org',
    'http://localhost:5173',
  ]);
});

test('what is no origin is refused, and named', () => {
  for (const wrong of [
    'app.example.org',
    'https://a.example.org/app',
    'null',
    'https://*.example.org',
    'ftp://a.org',
    '*,https://a.org',
  ])
    expect(listWrongNames({ CORS_ORIGINS: wrong }), wrong).toEqual(['CORS_ORIGINS']);
  expect(() => readEnvironment({ CORS_ORIGINS: 'https://a.org,b.org' })).toThrow(
    'CORS_ORIGINS holds "b.org", which is not an origin. List origins such as https://app.example.org',
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

const mail = { SMTP_URL: 'smtp://mail.example.org', EMAIL_FROM: 'verdict@example.org' };

test('without a mail server there is none, and a sender all the same', () => {
  expect(readEnvironment({})).toMatchObject({
    smtp: undefined,
    emailFrom: { address: 'verdict@localhost', name: 'Verdict' },
  });
});

test('a mail server is named by one address', () => {
  const smtp = (SMTP_URL: string) => readEnvironment({ ...mail, SMTP_URL }).smtp;
  expect(smtp('smtp://mail.example.org')).toEqual({
    host: 'mail.example.org',
    port: 587,
    secure: false,
    user: undefined,
    password: undefined,
  });
  expect(smtp('smtps://ada%40example.org:p%3Aw%2Fd@mail.example.org')).toEqual({
    host: 'mail.example.org',
    port: 465,
    secure: true,
    user: 'ada@example.org',
    password: 'p:w/d',
  });
  expect(smtp('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 });
});

test('a mail server is named by its parts', () => {
  const parts = { SMTP_HOST: 'mail.example.org', SMTP_PORT: '465', SMTP_USER: 'ada', SMTP_PASSWORD: 'pw' };
  const { smtp, emailFrom } = readEnvironment({
    ...parts,
    EMAIL_FROM: '"The Verdict" <verdict@example.org>',
  });
  expect(smtp).toEqual({ host: 'mail.example.org', port: 465, secure: true, user: 'ada', password: 'pw' });
  expect(emailFrom).toEqual({ address: 'verdict@example.org', name: 'The Verdict' });
});

test('wrong mail settings are named, each with its fix', () => {
  for (const SMTP_URL of ['mail.example.org', 'https://mail.example.org', 'smtp://', 'smtp://a:%zz@b'])
    expect(listWrongNames({ ...mail, SMTP_URL }), SMTP_URL).toEqual(['SMTP_URL']);
  expect(listWrongNames({ SMTP_URL: mail.SMTP_URL })).toEqual(['EMAIL_FROM']);
  expect(listWrongNames({ ...mail, SMTP_HOST: 'other.example.org' })).toEqual(['SMTP_HOST']);
  expect(listWrongNames({ SMTP_USER: 'ada', SMTP_PASSWORD: 'pw' })).toEqual(['SMTP_USER', 'SMTP_PASSWORD']);
  expect(listWrongNames({ EMAIL_FROM: mail.EMAIL_FROM, SMTP_HOST: 'mail', SMTP_USER: 'ada' })).toEqual([
    'SMTP_PASSWORD',
  ]);
  for (const EMAIL_FROM of ['verdict', 'Verdict <verdict>', 'a@b.org, c@d.org', 'x\ny <a@b.org>'])
    expect(listWrongNames({ ...mail, EMAIL_FROM }), EMAIL_FROM).toEqual(['EMAIL_FROM']);
});

test('the password of the mail server never appears in a message', () => {
  expect(() => readEnvironment({ SMTP_URL: 'smtp://ada:hunter2@' })).not.toThrow('hunter2');
});

test('IndexNow is off without a key, and takes only keys and addresses that work', () => {
  expect(readEnvironment({}).indexNow).toBeUndefined();
  expect(readEnvironment({ INDEXNOW_KEY: 'a1b2c3d4-e5' }).indexNow).toEqual({
    key: 'a1b2c3d4-e5',
    endpoint: 'https://api.indexnow.org/indexnow',
  });
  for (const INDEXNOW_KEY of ['short', 'with space', '../../etc', 'k'.repeat(129)]) {
    expect(listWrongNames({ INDEXNOW_KEY })).toEqual(['INDEXNOW_KEY']);
  }
  expect(listWrongNames({ INDEXNOW_ENDPOINT: 'file:///etc/passwd' })).toEqual(['INDEXNOW_ENDPOINT']);
});

test('GraphQL tells its schema only where that is said in so many words', () => {
  expect(readEnvironment({}).graphqlIntrospection).toBe(false);
  expect(readEnvironment({ GRAPHQL_INTROSPECTION: 'true' }).graphqlIntrospection).toBe(true);
  expect(listWrongNames({ GRAPHQL_INTROSPECTION: 'yes' })).toEqual(['GRAPHQL_INTROSPECTION']);
});

test('webhooks go to private addresses only where that is said in so many words', () => {
  expect(readEnvironment({}).webhookAllowPrivate).toBe(false);
  expect(readEnvironment({ WEBHOOK_ALLOW_PRIVATE: 'false' }).webhookAllowPrivate).toBe(false);
  expect(readEnvironment({ WEBHOOK_ALLOW_PRIVATE: 'true' }).webhookAllowPrivate).toBe(true);
  expect(listWrongNames({ WEBHOOK_ALLOW_PRIVATE: 'yes' })).toEqual(['WEBHOOK_ALLOW_PRIVATE']);
});

test('limits of the API and caches in front of it are checked', () => {
  expect(readEnvironment({})).toMatchObject({ apiRequestsPerMinute: 600, edgePurgeUrls: [] });
  const set = {
    API_REQUESTS_PER_MINUTE: '50',
    EDGE_PURGE_URLS: 'http://varnish:6081/, https://cdn.example.org',
  };
  expect(readEnvironment(set)).toMatchObject({
    apiRequestsPerMinute: 50,
    edgePurgeUrls: ['http://varnish:6081', 'https://cdn.example.org'],
  });
  expect(listWrongNames({ API_REQUESTS_PER_MINUTE: '0' })).toEqual(['API_REQUESTS_PER_MINUTE']);
  for (const EDGE_PURGE_URLS of ['varnish', 'http://varnish/path', 'http://a,ftp://b'])
    expect(listWrongNames({ EDGE_PURGE_URLS }), EDGE_PURGE_URLS).toEqual(['EDGE_PURGE_URLS']);
});
