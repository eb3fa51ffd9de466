import { SignJWT } from 'jose';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../setup/content';
import { ask } from '../setup/routes';
import { startTestPayload } from '../setup/test-payload';

const site = 'https://verdict.example';
let payload: Payload;
let stop: () => Promise<void>;
let email: string;
let token: string;
let setCookie: string;

beforeAll(async () => {
  process.env.SITE_URL = site;
  ({ payload, stop } = await startTestPayload());
  ({ email } = await aPerson(payload, 'editor'));
  const answer = await ask('/users/login', { method: 'POST', body: { email, password: 'long-enough-1' } });
  token = answer.body.token;
  setCookie = answer.headers.get('set-cookie') ?? '';
});
afterAll(async () => {
  delete process.env.SITE_URL;
  await stop();
});

const whoIs = async (headers: Record<string, string>) =>
  (await ask('/users/me', { headers })).body.user?.email ?? null;

test('over HTTPS the login cookie is strict, secure and for no script', () => {
  expect(setCookie).toMatch(/^verdict-token=[\w.-]+;/);
  for (const attribute of ['HttpOnly=true', 'Secure=true', 'SameSite=Strict', 'Path=/'])
    expect(setCookie).toContain(attribute);
  expect(setCookie).not.toMatch(/Domain/i);
});

test('a login cookie is worth nothing to a page of another site', async () => {
  const cookie = `verdict-token=${token}`;
  expect(await whoIs({ cookie, origin: site })).toBe(email);
  expect(await whoIs({ cookie, 'sec-fetch-site': 'same-origin' })).toBe(email);
  const others: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'http://verdict.example' },
    { origin: 'https://verdict.example.elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ];
  for (const headers of others)
    expect([headers, await whoIs({ ...headers, cookie })]).toEqual([headers, null]);
  const forged = { cookie, origin: 'https://elsewhere.example', 'content-type': 'text/plain' };
  const body = JSON.stringify({ title: 'Written from elsewhere' });
  const { status } = await ask('/comparisons?draft=true', { method: 'POST', headers: forged, body });
  expect([400, 401, 403, 415]).toContain(status);
  expect((await payload.count({ collection: 'comparisons' })).totalDocs).toBe(0);
});

/** The parts of a real token, signed anew. */
async function signed({
  secret = payload.secret,
  alg = 'HS256',
  exp = '1h',
  changes = {},
} = {}): Promise<string> {
  const [, claims = ''] = token.split('.');
  const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  const parsed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), ...changes };
  const key = new TextEncoder().encode(secret);
  return new SignJWT(parsed)
    .setProtectedHeader({ ...header, alg })
    .setExpirationTime(exp)
    .sign(key);
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('a token that we did not sign, or not so, opens nothing', async () => {
  const by = (jwt: string) => whoIs({ authorization: `JWT ${jwt}` });
  const [header = '', claims = '', signature = ''] = token.split('.');
  const { authVersion } = JSON.parse(Buffer.from(header, 'base64url').toString());
  expect(await by(token)).toBe(email);
  const refused = [
    await signed({ secret: 'another secret of the site, long enough' }),
    `${encoded({ alg: 'none', typ: 'JWT', authVersion })}.${claims}.`,
    `${encoded({ alg: 'none', typ: 'JWT', authVersion })}.${claims}.${signature}`,
    `${header}.${encoded({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), more: 1 })}.${signature}`,
    await signed({ exp: '-1h' }),
    await signed({ changes: { sid: 'nobodys' } }),
    await signed({ changes: { collection: '__proto__' } }),
    `${header}.${claims}`,
  ];
  for (const [at, jwt] of refused.entries())
    expect([at, await by(jwt).catch(() => null)]).toEqual([at, null]);
  // The same way of signing with the right secret is what makes the difference.
  expect(await by(await signed())).toBe(email);
});
