import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBuildStale } from '../../src/cli/site-build';
import { durations, isQuick } from './durations';
import type { Fault, Outcome } from './fault';
import { appKilledAlone, appKilledBesideAnother } from './kinds/app-killed';
import { appTerminated } from './kinds/app-terminated';
import { clockSkew } from './kinds/clock-skew';
import { cutAtCommit } from './kinds/commit-faults';
import { connectionStorm } from './kinds/connection-storm';
import { databaseAway } from './kinds/database-away';
import { databaseKilled, databaseRestarted } from './kinds/database-faults';
import { databaseFull, uploadsFull } from './kinds/full-disk';
import { listenerCutOff } from './kinds/listener-cut-off';
import { replicaLag } from './kinds/replica-lag';
import { databaseHanging, databaseSlow } from './kinds/slow-database';
import { type Stage, setStage } from './stage/stage';
import { hasVarnish } from './stage/varnish';

/** What costs most when it is not borne: every change is tried against these. */
const first: readonly Fault[] = [databaseKilled, cutAtCommit, databaseAway, appTerminated];
const others: readonly Fault[] = [
  databaseRestarted,
  databaseSlow,
  databaseHanging,
  connectionStorm,
  listenerCutOff,
  replicaLag,
  appKilledAlone,
  appKilledBesideAnother,
  uploadsFull,
  databaseFull,
  clockSkew,
];
const faults = isQuick ? first : [...first, ...others];

const missing = hasVarnish() ? null : 'There is no Varnish here (varnishd).';
if (missing !== null && process.env.CI) throw new Error(missing);

let stage: Stage;

describe.skipIf(missing !== null)('whatever fails, readers read on and nothing acknowledged is lost', () => {
  beforeAll(async () => {
    if (isBuildStale()) throw new Error('Fault tests need a build of these sources. Run: npm run build');
    stage = await setStage();
  }, 120_000);
  afterAll(() => stage?.stop());

  test.for(faults)('$name', async (fault, { skip }) => {
    const lacks = fault.lacks?.(stage) ?? null;
    if (lacks !== null) {
      note(fault, lacks);
      skip(lacks);
    }
    const outcome = await fault.run(stage, durations);
    note(fault, outcome);
    expect(outcome).toMatchObject({ lost: [], stale: [], failedPages: [], exits: 0 });
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(outcome.recoveryMs).not.toBeNull();
  });
});

/** For the table at the end of the run. */
function note({ name, load }: Fault, outcome: Outcome | string): void {
  const file = process.env.VERDICT_FAULT_TABLE;
  if (file) appendFileSync(file, `${JSON.stringify({ name, load, outcome })}\n`);
}
