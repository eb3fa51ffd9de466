import type { BenchResult } from './measure';
import type { Report } from './report';
import { formatTable } from './table';

export function printReport({ text, faults }: Report): void {
  console.log(`\n${text}`);
  for (const fault of faults) console.error(`  ✗ ${fault}`);
}

/** Everything that has an aim, met or missed, at each size. */
export function printAims({ machine, reports }: BenchResult): void {
  const rows = reports.flatMap(({ comparisons, aims }) =>
    aims.map(({ what, wanted, measured, isMet }) => [
      what,
      String(comparisons),
      wanted,
      measured,
      isMet ? 'met' : 'missed',
    ]),
  );
  console.log(`\n  ${machine}\n`);
  console.log(formatTable([['aim', 'comparisons', 'wanted', 'measured', ''], ...rows]));
}
