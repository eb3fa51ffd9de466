import { formatTable } from '../table';
import { aimMs, type TypingResult } from './measure-typing';

export function describeTyping({ rows, options, keys, tooLong }: TypingResult): string {
  const table = formatTable([
    ['from key to paint, ms', 'keys', 'p50', 'p95', 'p99', 'max'],
    ...[
      [`a table of ${rows} × ${options}`, keys.table] as const,
      ["the title, a field of Payload's in the same form", keys.title] as const,
      ['an input on an empty page', keys.emptyInput] as const,
    ].map(([name, { count, p50, p95, p99, max }]) => [
      name,
      String(count),
      ...[p50, p95, p99, max].map((time) => time.toFixed(1)),
    ]),
  ]);
  return `${table}\n\n  Keys in the table that took longer than ${aimMs} ms: ${tooLong.toFixed(1)} %.`;
}
