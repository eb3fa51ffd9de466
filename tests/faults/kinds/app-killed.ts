import { setTimeout as wait } from 'node:timers/promises';
import type { Durations, Fault, Outcome } from '../fault';
import { OneComparison } from '../load/one-comparison';
import { Readers } from '../load/readers';
import { describeReading, makeReady, publishedPages } from '../load/under-load';
import { type KillStep, killSteps } from '../stage/kill-steps';
import type { Stage } from '../stage/stage';

const freshWithinMs = 5_000;

/**
 * Each step: edition 1 is published and seen by readers, edition 2 is sent, and the process is killed at that very
 * moment. Whatever was acknowledged is there, and five seconds after the process is back nobody gets edition 1 if the
 * database holds edition 2.
 */
async function killAtEachStep(stage: Stage, steps: readonly KillStep[], { isAlone }: { isAlone: boolean }) {
  const [app, other] = stage.apps;
  await makeReady(stage);
  if (isAlone) other.kill();
  const readers = new Readers({
    origins: [stage.varnish.origin],
    paths: publishedPages,
    readers: isAlone ? 0 : 2,
  });
  const [lost, stale]: [string[], string[]] = [[], []];
  const result = { requests: 0, acknowledged: 0, lost, stale, slowest: 0 };
  for (const step of steps) {
    const comparison = await OneComparison.publish(
      stage,
      `step-${step.name.replaceAll(/[^a-z]+/g, '-')}-${isAlone ? 'alone' : 'beside'}`,
    );
    const killed = step.arm(stage, () => app.kill());
    const isAcknowledged = await comparison.change(2);
    await Promise.race([killed, overdue(step)]);
    stage.line.mend();
    stage.purges.mend();
    await app.start();
    const back = Date.now();
    result.requests += 2;
    result.acknowledged += isAcknowledged ? 2 : 1;
    const problems = await comparison.problemsWithin(freshWithinMs);
    result.stale.push(...problems.map((problem) => `killed ${step.name}: ${problem}`));
    if (isAcknowledged && (await comparison.stored()) !== 2)
      result.lost.push(`killed ${step.name}: edition 2`);
    result.slowest = Math.max(result.slowest, Date.now() - back);
  }
  await readers.stop();
  return { ...result, readers };
}

async function overdue({ name }: KillStep): Promise<never> {
  await wait(15_000, undefined, { ref: false });
  throw new Error(`The moment “${name}” never came`);
}

function outcomeOf(
  stage: Stage,
  { requests, acknowledged, lost, stale, slowest, readers }: Awaited<ReturnType<typeof killAtEachStep>>,
): Outcome {
  return {
    requests: requests + readers.readings.length,
    acknowledged,
    lost,
    stale,
    failedPages: readers.failures.map(describeReading),
    exits: stage.apps.reduce((sum, { unexpectedExits }) => sum + unexpectedExits, 0),
    wasRefused: true,
    recoveryMs: slowest,
  };
}

export const appKilledAlone: Fault = {
  name: 'the only instance killed (kill -9) at each step between commit and purge',
  load: 'one change at each step',
  run: async (stage, { isFull }) => {
    const steps = isFull ? killSteps : killSteps.filter((_, place) => place % 2 === 0);
    return outcomeOf(stage, await killAtEachStep(stage, steps, { isAlone: true }));
  },
};

export const appKilledBesideAnother: Fault = {
  name: 'one of two instances killed (kill -9) at each step between commit and purge',
  load: '2 readers through Varnish, one change at each step',
  run: async (stage, { isFull }: Durations) => {
    const steps = isFull ? killSteps : killSteps.filter((_, place) => place % 3 === 1);
    return outcomeOf(stage, await killAtEachStep(stage, steps, { isAlone: false }));
  },
};
