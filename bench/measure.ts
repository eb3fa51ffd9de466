import { cpus, loadavg } from 'node:os';
import { measureTyping, type TypingResult } from './admin/measure-typing';
import { needChromium } from './admin/open-browser';
import { startBareApp } from './bare-app';
import type { Options } from './options';
import { measurePages, type PagesResult } from './pages/measure-pages';
import { measurePublishing, type PublishingResult } from './publish/measure-publishing';
import { measureSearch, type SearchResult } from './search/measure-search';
import { startSite } from './site';
import type { Stage } from './stage';

export interface BenchResult {
  readonly at: string;
  readonly machine: string;
  readonly options: Options;
  readonly publish?: PublishingResult;
  readonly pages?: PagesResult;
  readonly admin?: TypingResult;
  readonly search?: SearchResult;
}

export async function measure(options: Options, stage: Stage): Promise<BenchResult> {
  const machine = describeMachine();
  const wanted = new Set(options.only);
  if (wanted.has('admin')) needChromium();
  const search = wanted.has('search') ? await measureSearch(stage) : undefined;
  const at = new Date().toISOString();
  if (options.only.every((name) => name === 'search')) return { at, machine, options, search };
  const site = await startSite(stage);
  const { stopping } = stage;
  const publish = wanted.has('publish') ? await measurePublishing(site, { ...options, stopping }) : undefined;
  const pages = wanted.has('pages')
    ? await measurePages({ site: site.origin, bare: await startBareApp(stage) }, { ...options, stopping })
    : undefined;
  const admin = wanted.has('admin') ? await measureTyping(site, { ...options, stage }) : undefined;
  return { at, machine, options, publish, pages, admin, search };
}

/** With what else it was busy with when asked: times taken on a loaded machine say little, ratios a little more. */
function describeMachine(): string {
  const cores = cpus();
  const processor = `${cores.length} × ${cores[0]?.model ?? 'unknown processor'}`;
  return `${processor}, Node.js ${process.versions.node}, load average before ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
