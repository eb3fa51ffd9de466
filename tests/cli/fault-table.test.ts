import { expect, test } from 'vitest';
import { formatFaultTable } from '../../src/cli/fault-table';

test('a fault is one line: its load, what was asked, acknowledged and lost, and how long it took', () => {
  const outcome = {
    requests: 210,
    acknowledged: 12,
    lost: [],
    stale: ['/compare/a shows edition 1, and 2 is there'],
    failedPages: [],
    exits: 0,
    recoveryMs: 1234,
    wasRefused: true,
  };
  const table = formatFaultTable([
    { name: 'Postgres away', load: '3 writers', outcome },
    { name: 'slow', load: '3 writers', outcome: { ...outcome, wasRefused: false } },
    { name: 'for ever', load: '3 writers', outcome: { ...outcome, recoveryMs: null } },
    { name: 'a full disk', load: '3 writers', outcome: 'no disk' },
  ]);
  const cells = table.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  expect(cells.slice(2)).toEqual([
    ['Postgres away', '3 writers', '210', '12', '0', '1', '0', '0', '1.2 s'],
    ['slow', '3 writers', '210', '12', '0', '1', '0', '0', 'nothing refused'],
    ['for ever', '3 writers', '210', '12', '0', '1', '0', '0', 'never'],
    ['a full disk', 'not tried: no disk', '', '', '', '', '', '', ''],
  ]);
});
