import { aimMs, type TypingResult } from './admin/measure-typing';
import { describeScores } from './lighthouse/describe-scores';
import type { BenchResult } from './measure';
import type { PagesResult } from './pages/measure-pages';
import type { PublishingResult } from './publish/measure-publishing';
import type { SearchResult } from './search/measure-search';
import { mean, type Summary } from './statistics';
import { formatTable } from './table';

export function printResult({ machine, publish, pages, lighthouse, admin, search }: BenchResult): void {
  console.log(`\n  ${machine}`);
  if (publish) console.log(`\n${describePublishing(publish)}`);
  if (pages) console.log(`\n${describePages(pages)}`);
  if (lighthouse) console.log(`\n${describeScores(lighthouse)}`);
  if (admin) console.log(`\n${describeTyping(admin)}`);
  if (search) console.log(`\n${describeSearch(search)}`);
}

/** Aims of the whole way from the acknowledgement to the reader. */
const publishingAim = 'aim: p50 under 100 ms, p99 under 300 ms';

function describePublishing(result: PublishingResult): string {
  const summaries = Object.entries(result.visible).map(([path, summary]) => [path, ...cells(summary)]);
  const table = formatTable([
    [`${result.publishes} publishes, ms`, 'p50', 'p95', 'p99', 'max'],
    ['request to acknowledgement', ...cells(result.acknowledged)],
    ...summaries,
    [`all of them (${publishingAim})`, ...cells(result.allVisible)],
  ]);
  const errors = Object.values(result.readerErrors).reduce((sum, count) => sum + count, 0);
  const answers = `${result.readerAnswers} answers to readers: ${errors} errors, ${result.staleAfterFresh} older than one seen before`;
  return `${table}\n\n  ${answers}. Never visible: ${result.neverVisible}.`;
}

function describeSearch({ comparisons, elapsed, processor, slowest }: SearchResult): string {
  const times = formatTable([
    [
      `${elapsed.count} searches in ${comparisons} comparisons, ms (aim: under 20)`,
      'p50',
      'p95',
      'p99',
      'max',
    ],
    ['elapsed', ...cells(elapsed)],
    ['processor time', ...cells(processor)],
  ]);
  const worst = slowest.map(({ text, processor: time }) => `${text.trim()} (${time.toFixed(1)})`).join(', ');
  return `${times}\n\n  Slowest: ${worst}`;
}

function cells({ p50, p95, p99, max }: Summary): string[] {
  return [p50, p95, p99, max].map((time) => time.toFixed(1));
}

function describePages({ generator, pages, ratios }: PagesResult): string {
  const rounds = (pages[0]?.requestsPerSecond ?? []).map((_, round) => `round ${round + 1}`);
  const rates = formatTable([
    [`requests per second (${generator})`, 'bytes', ...rounds, 'mean', 'errors'],
    ...pages.map(({ name, bytes, requestsPerSecond, errors }) => [
      name,
      String(bytes),
      ...requestsPerSecond.map((rate) => rate.toFixed(0)),
      mean(requestsPerSecond).toFixed(0),
      String(errors),
    ]),
  ]);
  const comparisons = formatTable([
    ['ratio', ...rounds, 'median'],
    ...ratios.map(({ page, yardstick, perRound, median, aim }) => [
      `${page} ÷ ${yardstick}${aim === undefined ? '' : ` (aim: ${aim} or more)`}`,
      ...perRound.map((ratio) => ratio.toFixed(2)),
      median.toFixed(2),
    ]),
  ]);
  return `${rates}\n\n${comparisons}`;
}

function describeTyping({ rows, options, keys, tooLong }: TypingResult): string {
  const table = formatTable([
    ['from key to paint, ms', 'keys', 'p50', 'p95', 'p99', 'max'],
    ...[
      [`a table of ${rows} × ${options} (aim: p99 under ${aimMs} ms)`, keys.table] as const,
      ["the title, a field of Payload's in the same form", keys.title] as const,
      ['an input on an empty page', keys.emptyInput] as const,
    ].map(([name, summary]) => [name, String(summary.count), ...cells(summary)]),
  ]);
  return `${table}\n\n  Keys in the table that took longer than ${aimMs} ms: ${tooLong.toFixed(1)} %.`;
}
