import { cpus, loadavg } from 'node:os';
import { buildSite, isBuildStale } from '../src/cli/site-build';
import { step } from '../src/cli/steps';
import { needChromium } from './chromium';
import { measurements } from './measurements';
import { inBrowser, type MeasurementName, type Options, sizeIndependent } from './options';
import { printReport } from './print-report';
import type { Report } from './report';
import { startDatabase } from './sites/database';
import { onStage, type Stage } from './stage';

export interface BenchResult {
  readonly at: string;
  readonly machine: string;
  readonly options: Options;
  readonly reports: readonly NamedReport[];
}

export interface NamedReport extends Report {
  readonly name: MeasurementName;
  /** How many comparisons there were beside the sample content. */
  readonly comparisons: number;
}

/** @param keep is given what there is so far after each measurement: hours of work must not depend on the last minute. */
export async function measure(
  options: Options,
  { stopping }: Stage,
  keep: (result: BenchResult) => void,
): Promise<BenchResult> {
  const machine = describeMachine();
  const at = new Date().toISOString();
  const reports: NamedReport[] = [];
  if (options.only.some((name) => inBrowser.has(name))) needChromium();
  if (isBuildStale()) await step('Site built', () => buildSite(stopping));
  for (const [place, comparisons] of options.comparisons.entries()) {
    const names = options.only.filter((name) => place === 0 || !sizeIndependent.has(name));
    if (names.length === 0) continue;
    console.log(`\n── ${comparisons} comparisons`);
    await onStage(stopping, async (stage) => {
      const database = await startDatabase(stage, comparisons);
      for (const name of names) {
        stopping.throwIfAborted();
        console.log(`\n  ${name}`);
        const work = (inner: Stage) => measurements[name]({ options, stage: inner, database });
        const report = await onStage(stopping, work).catch((error: unknown) => {
          stopping.throwIfAborted();
          return reportFailure(name, error);
        });
        reports.push({ name, comparisons, ...report });
        printReport(report);
        keep({ at, machine, options, reports });
      }
    });
  }
  return { at, machine, options, reports };
}

/** One that fails takes nothing from the others. */
function reportFailure(name: MeasurementName, error: unknown): Report {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  return { result: {}, text: '', aims: [], faults: [`${name} was not measured to its end: ${reason}`] };
}

/** With what else it was busy with when asked: times taken on a loaded machine say little, ratios a little more. */
function describeMachine(): string {
  const cores = cpus();
  const processor = `${cores.length} × ${cores[0]?.model ?? 'unknown processor'}`;
  return `${processor}, Node.js ${process.versions.node}, load average before ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
