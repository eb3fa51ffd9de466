import { z } from 'zod';

const outcome = z.object({
  requests: z.number(),
  acknowledged: z.number(),
  lost: z.array(z.string()),
  stale: z.array(z.string()),
  failedPages: z.array(z.string()),
  exits: z.number(),
  recoveryMs: z.number().nullable(),
  wasRefused: z.boolean(),
});

/** One fault and what came of it, or why it could not be tried. */
export const faultRow = z.object({
  name: z.string(),
  load: z.string(),
  outcome: z.union([outcome, z.string()]),
});
export type FaultRow = z.infer<typeof faultRow>;

const columns = [
  'fault',
  'load',
  'requests',
  'acknowledged',
  'lost',
  'stale',
  '5xx on pages',
  'exits',
  'recovery',
];

/** As a table in Markdown, with a column as wide as its widest cell. */
export function formatFaultTable(rows: readonly FaultRow[]): string {
  const lines = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, place) => Math.max(...lines.map((line) => line[place]?.length ?? 0)));
  const format = (line: readonly string[], fill = ' ') =>
    `| ${line.map((cell, place) => cell.padEnd(widths[place] ?? 0, fill)).join(' | ')} |`;
  const rule = format(
    columns.map(() => ''),
    '-',
  );
  const [head = [], ...body] = lines;
  return [format(head), rule, ...body.map((line) => format(line))].join('\n');
}

function cellsOf({ name, load, outcome: found }: FaultRow): string[] {
  if (typeof found === 'string') return [name, `not tried: ${found}`, ...columns.slice(2).map(() => '')];
  const { requests, acknowledged, lost, stale, failedPages, exits } = found;
  const counts = [requests, acknowledged, lost.length, stale.length, failedPages.length, exits];
  return [name, load, ...counts.map(String), recoveryOf(found)];
}

function recoveryOf({ recoveryMs, wasRefused }: z.infer<typeof outcome>): string {
  if (!wasRefused) return 'nothing refused';
  return recoveryMs === null ? 'never' : `${(recoveryMs / 1000).toFixed(1)} s`;
}
