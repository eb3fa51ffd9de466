import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectPath, projectRoot } from '../../src/cli/project-root';
import { comparisonPath } from '../../src/paths';
import { Connection } from '../connection';
import { findLoadGenerator } from '../load/find-load-generator';
import type { Load } from '../load/load';
import type { Bench } from '../measurements';
import { everything } from '../reads/everything';
import type { Report } from '../report';
import { startSite } from '../sites/site';
import { onStage } from '../stage';
import { formatTable } from '../table';
import { visitFirst } from '../uncached/first-visits';
import { listSelfTimes, type SelfTime } from './self-times';

const shown = 12;
const pages = 400;
const folder = projectPath('bench', 'results', 'profiles');

interface Profiled {
  readonly name: string;
  readonly file: string;
  readonly functions: readonly SelfTime[];
}

/** Where the processor's time goes for what is rendered and answered anew; each in a process of its own. */
export async function measureProfile(bench: Bench): Promise<Report> {
  const { options, stage, database } = bench;
  const { stopping } = stage;
  const id = database.content.largeComparison.id;
  const anew = { acceptEncoding: 'identity', headers: { cookie: 'seen=1' }, stopping } as const;
  const load = (asked: Pick<Load, 'url' | 'body'>) =>
    findLoadGenerator().run({ ...anew, ...asked, seconds: options.seconds });
  const profiled = [
    await profile(bench, 'uncached-page', async (origin) => {
      const paths = database.content.subjects.slice(0, pages).map(comparisonPath);
      await visitFirst(origin, { name: 'pages', paths, stopping });
    }),
    await profile(bench, 'rest', (origin) => load({ url: `${origin}/api/comparisons/${id}?depth=3` })),
    await profile(bench, 'graphql', (origin) =>
      load({
        url: `${origin}/api/graphql`,
        body: JSON.stringify({ query: `{ Comparison(id: ${id}) { ${everything} } }` }),
      }),
    ),
  ];
  return { result: { profiled }, text: describe(profiled), aims: [], faults: [] };
}

async function profile(
  { stage, database }: Bench,
  name: string,
  work: (origin: string) => Promise<unknown>,
): Promise<Profiled> {
  const own = join(folder, name);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  // Written as the process ends.
  await onStage(stage.stopping, async (inner) => {
    const { origin } = await startSite(inner, database, ['--cpu-prof', `--cpu-prof-dir=${own}`]);
    await warmUp(origin, stage.stopping);
    await work(origin);
  });
  const files = readdirSync(own).map((file) => join(own, file));
  const profiles = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  // Workers that it started have profiles of their own.
  const [largest] = profiles.sort((a, b) => b.text.length - a.text.length);
  if (largest === undefined) throw new Error(`No profile of ${name} was written`);
  return {
    name,
    file: relative(projectRoot, largest.file),
    functions: listSelfTimes(JSON.parse(largest.text)).slice(0, shown),
  };
}

async function warmUp(origin: string, stopping: AbortSignal): Promise<void> {
  const connection = new Connection(origin, stopping);
  for (const path of ['/', '/compare', '/api/comparisons?limit=1']) await connection.ask(path);
  connection.close();
}

function describe(profiled: readonly Profiled[]): string {
  return profiled
    .map(({ name, file, functions }) => {
      const rows = functions.map(({ place, share }) => [place.slice(0, 70), (share * 100).toFixed(1)]);
      return formatTable([[`${name}: ${file}`, '% of busy time'], ...rows]);
    })
    .join('\n\n');
}
