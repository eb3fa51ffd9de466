import type { NamedDefinition } from '../../domain/hubs';
import { countDecided, type Standing } from '../../domain/standing';
import { NameLink } from '../ui/name-link';
import { StandingBar } from './standing-bar';
import styles from './standings-table.module.css';

interface StandingsTableProps {
  readonly caption: string;
  /** What each line is about: "Criterion", "Option". */
  readonly subject: string;
  readonly entries: readonly { readonly named: NamedDefinition; readonly standing: Standing }[];
  readonly pathOf: (slug: string) => string;
}

/** Numbers with words above them, and drawn under each name: nothing here is told by colour. */
export function StandingsTable({ caption, subject, entries, pathOf }: StandingsTableProps) {
  const most = Math.max(...entries.map(({ standing }) => countDecided(standing)));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col">Wins</th>
          <th scope="col">Ties</th>
          <th scope="col">Loses</th>
          <th scope="col">Depends or together</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ named, standing }) => (
          <tr key={named.id}>
            <th scope="row" dir="auto">
              <NameLink named={named} pathOf={pathOf} />
              <StandingBar standing={standing} most={most} />
            </th>
            <Count count={standing.wins} won />
            <Count count={standing.ties} />
            <Count count={standing.losses} />
            <Count count={standing.open} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ count, won = false }: { readonly count: number; readonly won?: boolean }) {
  return (
    <td data-none={count === 0 ? '' : undefined} data-won={won && count > 0 ? '' : undefined}>
      {count}
    </td>
  );
}
