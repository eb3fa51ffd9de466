import { cpus } from 'node:os';
import { comparisonPath } from '../../src/paths';
import { findLoadGenerator } from '../load/find-load-generator';
import type { Bench } from '../measurements';
import { countErrors, type Report } from '../report';
import { startFleet } from '../sites/fleet';
import { type BenchInstance, readMeasure } from '../sites/site';
import { onStage } from '../stage';
import { median } from '../statistics';
import { formatTable } from '../table';

const slug = 'nodejs-vs-python-backend';
const counts = [1, 2, 4];
/** Whoever shows a cookie of ours is answered by the app, not by Varnish. */
const headers = { cookie: 'verdict-bench=1' };

interface Point {
  readonly instances: number;
  readonly subject: string;
  readonly requestsPerSecond: number;
  /** Of all cores of the machine, and what the instances took of that. */
  readonly busy: number;
  readonly ofInstances: number;
  readonly errors: number;
}

/** Requests that Varnish passes on, with one, two and four instances behind it. */
export async function measureInstances({ options, stage, database }: Bench): Promise<Report> {
  const points: Point[] = [];
  for (const count of counts)
    points.push(
      ...(await onStage(stage.stopping, (inner) => measureWith(count, { options, stage: inner, database }))),
    );
  return {
    result: { points },
    text: describe(points),
    aims: [],
    faults: points.flatMap(({ subject, instances, errors }) =>
      countErrors(`"${subject}" with ${instances} instances`, errors),
    ),
  };
}

async function measureWith(count: number, { options, stage, database }: Bench): Promise<readonly Point[]> {
  const fleet = await startFleet(stage, database, count);
  const { stopping } = stage;
  const generator = findLoadGenerator();
  const subjects = [
    { subject: 'page, from the app’s cache', path: comparisonPath(slug) },
    { subject: 'REST, one comparison', path: `/api/comparisons?where[slug][equals]=${slug}&depth=2&limit=1` },
  ];
  const points: Point[] = [];
  for (const { subject, path } of subjects) {
    const load = { url: `${fleet.origin}${path}`, acceptEncoding: 'gzip' as const, headers, stopping };
    await generator.run({ ...load, seconds: 3 });
    const rounds = [];
    const before = await readProcessors(fleet.instances);
    for (let round = 0; round < options.rounds; round += 1)
      rounds.push(await generator.run({ ...load, seconds: options.seconds }));
    const after = await readProcessors(fleet.instances);
    const all = after.total - before.total;
    points.push({
      instances: count,
      subject,
      requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
      busy: ((after.busy - before.busy) / all) * 100,
      ofInstances: ((after.instances - before.instances) / all) * 100,
      errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    });
  }
  return points;
}

/** Seconds of all cores so far. */
async function readProcessors(instances: readonly BenchInstance[]) {
  const times = cpus().map((core) => core.times);
  const sum = (of: (typeof times)[number]) => of.user + of.nice + of.sys + of.idle + of.irq;
  const seconds = await Promise.all(
    instances.map((instance) => readMeasure(instance, 'process_cpu_seconds_total')),
  );
  return {
    total: times.reduce((all, core) => all + sum(core), 0) / 1000,
    busy: times.reduce((all, core) => all + sum(core) - core.idle, 0) / 1000,
    instances: seconds.reduce((all, one) => all + one, 0),
  };
}

function describe(points: readonly Point[]): string {
  return formatTable([
    ['past Varnish’s cache', 'instances', 'requests/s', 'cores busy %', 'by the app %'],
    ...points.map(({ subject, instances, requestsPerSecond, busy, ofInstances }) => [
      subject,
      String(instances),
      requestsPerSecond.toFixed(0),
      busy.toFixed(0),
      ofInstances.toFixed(0),
    ]),
  ]);
}
