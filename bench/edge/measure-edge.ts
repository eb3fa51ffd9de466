import { comparisonFormPath, comparisonPath } from '../../src/paths';
import { Connection } from '../connection';
import { findLoadGenerator } from '../load/find-load-generator';
import { hasH2load, type Latency, loadSteadily } from '../load/h2load';
import type { Bench } from '../measurements';
import { loadInTurn } from '../pages/load-in-turn';
import { buildRatio, type Ratio } from '../pages/ratio';
import { atLeast, atMost, countErrors, type Report } from '../report';
import { startFleet } from '../sites/fleet';
import { type StaticFile, startNginx } from '../sites/nginx';
import { mean } from '../statistics';
import { formatTable } from '../table';

const slug = 'nodejs-vs-python-backend';
const gzip = 'gzip' as const;

interface Part {
  readonly name: string;
  readonly path: string;
  readonly file: string;
}

/** What Varnish sends of a page and of REST, beside nginx sending the same bytes from a file. */
export async function measureEdge({ options, stage, database }: Bench): Promise<Report> {
  const fleet = await startFleet(stage, database, 1);
  const rest = `/api/comparisons?where[slug][equals]=${slug}&depth=2&limit=1`;
  const parts: readonly Part[] = [
    { name: 'page', path: comparisonPath(slug), file: 'page' },
    { name: '.json', path: comparisonFormPath(slug, 'json'), file: 'json' },
    { name: 'REST, one comparison', path: rest, file: 'rest' },
  ];
  const files: StaticFile[] = [];
  for (const part of parts) files.push(await keep(fleet.origin, part, stage.stopping));
  const nginx = await startNginx(stage, files);
  const generator = findLoadGenerator();
  const subjects = parts.flatMap(({ name, path, file }, index) => {
    const bytes = files[index]?.bytes.length ?? 0;
    return [
      { name: `${name}, Varnish`, url: `${fleet.origin}${path}`, acceptEncoding: gzip, bytes },
      { name: `${name}, nginx`, url: `${nginx}/${file}`, acceptEncoding: gzip, bytes },
    ];
  });
  const loaded = await loadInTurn(generator, subjects, { ...options, stopping: stage.stopping });
  const ratios = parts.map((_, index) => ratioOf(loaded[2 * index], loaded[2 * index + 1]));
  const steady: { name: string; latency: Latency }[] = [];
  for (const [index, { name, path }] of parts.entries()) {
    if (!hasH2load()) break;
    const half = mean(loaded[2 * index]?.requestsPerSecond ?? []) / 2;
    const load = { url: `${fleet.origin}${path}`, requestsPerSecond: half, acceptEncoding: gzip };
    await loadSteadily({ ...load, seconds: 2, stopping: stage.stopping });
    const latency = await loadSteadily({ ...load, seconds: options.seconds, stopping: stage.stopping });
    steady.push({ name, latency });
  }
  return {
    result: { generator: generator.name, loaded, ratios, steady },
    text: describe(ratios, loaded, steady),
    aims: [
      ...ratios.map((ratio) => atLeast(`${ratio.page} ÷ nginx`, 0.5, ratio.median)),
      ...steady.map(({ name, latency }) =>
        atMost(`${name} through Varnish at half of its load, p99`, 5, latency.elapsed.p99),
      ),
    ],
    faults: [
      ...loaded.flatMap(({ name, errors }) => countErrors(`The load on "${name}"`, errors)),
      ...steady.flatMap(({ name, latency }) => countErrors(`The steady load on "${name}"`, latency.errors)),
    ],
  };
}

/** The answer as it is sent once it comes from Varnish's cache. */
async function keep(origin: string, { path, file }: Part, stopping: AbortSignal): Promise<StaticFile> {
  const connection = new Connection(origin, stopping);
  const headers = { 'accept-encoding': gzip };
  await connection.ask(path, { headers });
  const { status, raw, headers: answered } = await connection.ask(path, { headers });
  connection.close();
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  if (!(Number(answered.age ?? -1) >= 0)) throw new Error(`${path} does not come from Varnish's cache`);
  return {
    name: file,
    bytes: raw,
    contentType: answered['content-type'] ?? 'text/plain',
    contentEncoding: answered['content-encoding'],
  };
}

type Loaded = Awaited<ReturnType<typeof loadInTurn>>[number];

function ratioOf(varnish: Loaded | undefined, nginx: Loaded | undefined): Ratio {
  if (varnish === undefined || nginx === undefined) throw new Error('Not everything was loaded');
  return buildRatio(varnish, nginx);
}

function describe(
  ratios: readonly Ratio[],
  loaded: readonly Loaded[],
  steady: readonly { name: string; latency: Latency }[],
): string {
  const rates = formatTable([
    ['requests per second, gzip', 'bytes', 'Varnish', 'nginx, 1 worker', 'ratio'],
    ...ratios.map(({ page, median }, index) => [
      page,
      String(loaded[2 * index]?.bytes ?? 0),
      mean(loaded[2 * index]?.requestsPerSecond ?? []).toFixed(0),
      mean(loaded[2 * index + 1]?.requestsPerSecond ?? []).toFixed(0),
      median.toFixed(2),
    ]),
  ]);
  if (steady.length === 0)
    return `${rates}\n\n  Latency at half of that was not measured: h2load is missing.`;
  const latencies = formatTable([
    ['at half of that, ms', 'requests/s', 'p50', 'p95', 'p99', 'max'],
    ...steady.map(({ name, latency: { elapsed, requestsPerSecond } }) => [
      name,
      requestsPerSecond.toFixed(0),
      ...[elapsed.p50, elapsed.p95, elapsed.p99, elapsed.max].map((time) => time.toFixed(2)),
    ]),
  ]);
  return `${rates}\n\n${latencies}`;
}
