'use client';

import type { Difference } from '../../../domain/list-differences';
import styles from './stale-saves.module.css';

const mostShown = 30;

export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return <p>Both texts are the same; only the time of saving differs.</p>;
  const hidden = differences.length - mostShown;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Where they differ</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map(({ place, mine, theirs }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td>{mine || <em>empty</em>}</td>
              <td>{theirs || <em>empty</em>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p>And {hidden} more.</p>}
    </div>
  );
}
