import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';
import { signIn } from '../stage/key';
import type { Stage } from '../stage/stage';

export const databaseAway: Fault = {
  name: 'Postgres away',
  load: usualLoad,
  run: async (stage, durations) => {
    const session = (await signIn(stage.varnish.origin, stage.administrator)).replace('JWT ', '');
    return underLoad(stage, {
      name: 'away',
      durations,
      fault: async ({ writers }) => {
        const begun = Date.now();
        await stage.postgres.stop();
        await stage.line.close();
        for (const { origin } of [...stage.apps, stage.varnish])
          await expectPlainWords(origin, stage, session);
        await wait(Math.max(0, begun + durations.awayMs - Date.now()));
        const refused = writers.writings.filter(({ status }) => status >= 400);
        expect(refused.length).toBeGreaterThan(0);
        expect(refused.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
        await stage.line.open();
        await stage.postgres.start();
      },
    });
  },
};

/** Whatever cannot be answered without a database is a 503 that says why, to whoever asks. */
async function expectPlainWords(origin: string, { key, varnish }: Stage, session: string): Promise<void> {
  const { authorization } = key;
  const site = varnish.origin;
  const cookie = { cookie: `verdict-token=${session}`, origin: site };
  const query = JSON.stringify({ query: '{ Comparisons { totalDocs } }' });
  const json = { 'content-type': 'application/json' };
  const asked: [string, RequestInit][] = [
    [`/api/comparisons?limit=${Date.now() % 50}`, {}],
    ['/api/comparisons', { headers: { authorization } }],
    ['/api/users/me', { headers: cookie }],
    ['/api/graphql', { method: 'POST', body: query, headers: { ...json, authorization } }],
    ['/api/graphql', { method: 'POST', body: query, headers: json }],
    [
      '/api/users/login',
      { method: 'POST', body: JSON.stringify({ email: 'a@example.org', password: 'x' }), headers: json },
    ],
    [`/compare/never-rendered-${Date.now()}`, {}],
    [`/compare/never-rendered-${Date.now()}.json`, {}],
    [`/topics/never-rendered-${Date.now()}`, {}],
    [`/search?q=never-${Date.now()}`, {}],
    ['/admin/login', { headers: { accept: 'text/html' } }],
    ['/admin', { headers: { accept: 'text/html', ...cookie } }],
    ['/admin/collections/comparisons', { headers: { accept: 'text/html', ...cookie } }],
  ];
  for (const [path, request] of asked) {
    const answer = await fetch(`${origin}${path}`, { ...request, redirect: 'manual' });
    const text = await answer.text();
    const seen = { path, status: answer.status, retryAfter: Number(answer.headers.get('retry-after')) > 0 };
    expect(seen).toEqual({ path, status: 503, retryAfter: true });
    expect([path, text]).toEqual([path, expect.stringMatching(wordsAt(path))]);
  }
}

function wordsAt(path: string): RegExp {
  if (path.startsWith('/admin')) return /The database cannot be reached[\s\S]*it refuses connections/;
  if (path.startsWith('/api') || path.endsWith('.json'))
    return /"errors":\[\{"message":"The database (?:cannot|was)/;
  return /Please try again in a minute/;
}
