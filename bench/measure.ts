import { cpus, loadavg } from 'node:os';
import { measureTyping, type TypingResult } from './admin/measure-typing';
import { startBareApp } from './bare-app';
import { needChromium } from './chromium';
import { type LighthouseResult, measureLighthouse } from './lighthouse/measure-lighthouse';
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
  readonly lighthouse?: LighthouseResult;
  readonly admin?: TypingResult;
  readonly search?: SearchResult;
}

export async function measure(options: Options, stage: Stage): Promise<BenchResult> {
  const machine = describeMachine();
  const wanted = new Set(options.only);
  if (wanted.has('admin') || wanted.has('lighthouse')) needChromium();
  const search = wanted.has('search') ? await measureSearch(stage) : undefined;
  const at = new Date().toISOString();
  if (options.only.every((name) => name === 'search')) return { at, machine, options, search };
  const site = await startSite(stage);
  const { stopping } = stage;
  const publish = wanted.has('publish') ? await measurePublishing(site, { ...options, stopping }) : undefined;
  const pages = wanted.has('pages')
    ? await measurePages({ site: site.origin, bare: await startBareApp(stage) }, { ...options, stopping })
    : undefined;
  const lighthouse = wanted.has('lighthouse')
    ? await measureLighthouse(site.origin, { ...options, stage })
    : undefined;
  const admin = wanted.has('admin') ? await measureTyping(site, { ...options, stage }) : undefined;
  return { at, machine, options, publish, pages, lighthouse, admin, search };
}

/** With what else it was busy with when asked: times taken on a loaded machine say little, ratios a little more. */
function describeMachine(): string {
  const cores = cpus();
  const processor = `${cores.length} × ${cores[0]?.model ?? 'unknown processor'}`;
  return `${processor}, Node.js ${process.versions.node}, load average before ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
