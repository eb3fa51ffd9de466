import { projectPath } from '../../src/cli/project-root';
import { comparisonPath } from '../../src/paths';
import { Connection } from '../connection';
import type { Bench } from '../measurements';
import { showProgress } from '../progress';
import { atMost, type Report } from '../report';
import { type BenchInstance, readMeasure, startSite } from '../sites/site';
import { formatTable } from '../table';
import { countBytes } from './count-bytes';

const most = { known: 20_000, unknown: 20_000 };
const connections = 8;
const readings = 10;

interface Reading {
  readonly requests: number;
  /** Bytes that the process holds, and bytes on disk. */
  readonly resident: number;
  readonly heap: number;
  readonly disk: number;
}

/** Many different addresses, of pages that there are and that there are not, again and again: does anything grow? */
export async function measureMemory({ options, stage, database }: Bench): Promise<Report> {
  const site = await startSite(stage, database);
  const known = database.content.subjects.slice(0, most.known).map(comparisonPath);
  const unknown = Array.from({ length: most.unknown }, (_, index) =>
    comparisonPath(`nobody-vs-nothing-${index}`),
  );
  const paths = shuffle([...known, ...unknown]);
  const each = options.visits / readings;
  const statuses = new Map<number, number>();
  showProgress('Visiting each address once', 0, 1);
  await visit({ site, paths, from: 0, count: paths.length, statuses, stopping: stage.stopping });
  showProgress('Visiting each address once', 1, 1);
  // Whatever is kept of each address is kept by now.
  const first = await read(site, 0);
  const series: Reading[] = [first];
  for (let reading = 0; reading < readings; reading += 1) {
    showProgress('Visiting many addresses, tenth', reading + 1, readings);
    await visit({ site, paths, from: reading * each, count: each, statuses, stopping: stage.stopping });
    series.push(await read(site, (reading + 1) * each));
  }
  const last = series.at(-1) ?? first;
  const growth = (of: 'resident' | 'disk') => (last[of] / first[of] - 1) * 100;
  const wrong = [...statuses].filter(([status]) => status !== 200 && status !== 404);
  const name = `${options.visits} requests to ${known.length} pages and ${unknown.length} unknown addresses`;
  return {
    result: { known: known.length, unknown: unknown.length, series, statuses: Object.fromEntries(statuses) },
    text: describe(name, series),
    aims: [
      atMost('growth of memory, every address visited before', 20, growth('resident'), '%'),
      atMost('growth of what is on disk', 1, growth('disk'), '%'),
    ],
    faults: wrong.map(([status, count]) => `${count} of many addresses answered ${status}.`),
  };
}

interface Visit {
  readonly site: BenchInstance;
  readonly paths: readonly string[];
  readonly from: number;
  readonly count: number;
  readonly statuses: Map<number, number>;
  readonly stopping: AbortSignal;
}

async function visit({ site, paths, from, count, statuses, stopping }: Visit): Promise<void> {
  let next = from;
  const work = async () => {
    const connection = new Connection(site.origin, stopping);
    while (next < from + count) {
      const path = paths[next++ % paths.length] ?? '/';
      const { status } = await connection.ask(path, { headers: { 'accept-encoding': 'gzip' } });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
}

async function read(site: BenchInstance, requests: number): Promise<Reading> {
  return {
    requests,
    resident: await readMeasure(site, 'process_resident_memory_bytes'),
    heap: await readMeasure(site, 'nodejs_heap_size_used_bytes'),
    disk: countBytes(projectPath('.next')) + countBytes(site.folder),
  };
}

/** The same order each time, and none that caches could follow. */
function shuffle(paths: string[]): readonly string[] {
  const step = 7919;
  return paths.map((_, index) => paths[(index * step) % paths.length] ?? '/');
}

function describe(name: string, series: readonly Reading[]): string {
  const mega = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  return formatTable([
    [`${name}, MiB`, ...series.map(({ requests }) => String(requests))],
    ['memory of the process', ...series.map(({ resident }) => mega(resident))],
    ['of it JavaScript in use', ...series.map(({ heap }) => mega(heap))],
    ['on disk', ...series.map(({ disk }) => mega(disk))],
  ]);
}
