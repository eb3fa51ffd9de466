import { expect, test } from 'vitest';
import { decideReadiness, type Standing } from '../../../src/cli/server/readiness.mjs';

const current = { missing: [], unknown: [] };

function standing(changes: Partial<Standing> = {}): Standing {
  return {
    draining: false,
    database: true,
    migrations: current,
    listener: { listening: true, lagSeconds: 0 },
    overloaded: false,
    cachedPages: 10,
    ...changes,
  };
}

const away = { database: false, migrations: null };

test('with all in order an instance is ready, and has nothing to say', () => {
  expect(decideReadiness(standing())).toEqual({ status: 'ready', reasons: [] });
});

test('without its database it is degraded while it has pages, and unready before it has any', () => {
  expect(decideReadiness(standing(away)).status).toBe('degraded');
  expect(decideReadiness(standing({ ...away, cachedPages: 0 })).status).toBe('unready');
});

test('newer than its database it is unready, whatever pages it has', () => {
  const { status, reasons } = decideReadiness(standing({ migrations: { missing: ['a', 'b'], unknown: [] } }));
  expect(status).toBe('unready');
  expect(reasons).toEqual(['The database lacks 2 migrations of this version.']);
});

test('older than its database it is ready', () => {
  expect(decideReadiness(standing({ migrations: { missing: [], unknown: ['c'] } })).status).toBe('ready');
});

test('deaf to changes, or far behind them, it is degraded', () => {
  expect(decideReadiness(standing({ listener: { listening: false, lagSeconds: 1 } })).status).toBe(
    'degraded',
  );
  expect(decideReadiness(standing({ listener: { listening: true, lagSeconds: 31 } })).status).toBe(
    'degraded',
  );
  expect(decideReadiness(standing({ listener: { listening: true, lagSeconds: 29 } })).status).toBe('ready');
});

test('in development nobody listens, and nothing is amiss', () => {
  expect(decideReadiness(standing({ listener: null })).status).toBe('ready');
});

test('about to stop it takes nothing, however well it is', () => {
  expect(decideReadiness(standing({ draining: true })).status).toBe('draining');
});

test('with too much to do it is degraded', () => {
  expect(decideReadiness(standing({ overloaded: true })).status).toBe('degraded');
});
