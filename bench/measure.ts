import { cpus } from 'node:os';
import { startBareApp } from './bare-app';
import type { Options } from './options';
import { measurePages, type PagesResult } from './pages/measure-pages';
import { measurePublishing, type PublishingResult } from './publish/measure-publishing';
import { startSite } from './site';
import type { Stage } from './stage';

export interface BenchResult {
  readonly at: string;
  readonly machine: string;
  readonly options: Options;
  readonly publish?: PublishingResult;
  readonly pages?: PagesResult;
}

export async function measure(options: Options, stage: Stage): Promise<BenchResult> {
  const site = await startSite(stage);
  const { stopping } = stage;
  const wanted = new Set(options.only);
  const publish = wanted.has('publish') ? await measurePublishing(site, { ...options, stopping }) : undefined;
  const pages = wanted.has('pages')
    ? await measurePages({ site: site.origin, bare: await startBareApp(stage) }, { ...options, stopping })
    : undefined;
  return { at: new Date().toISOString(), machine: describeMachine(), options, publish, pages };
}

function describeMachine(): string {
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model ?? 'unknown processor'}, Node.js ${process.versions.node}`;
}
