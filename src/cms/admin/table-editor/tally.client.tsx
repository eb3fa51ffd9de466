'use client';

import { useDeferredValue, useMemo } from 'react';
import { describeTally } from '../../../domain/describe-tally';
import { bestScore } from '../../../domain/ranking';
import { useHeads } from './grid/use-heads.client';
import { judgeTable } from './model/judge-table';
import styles from './tally.module.css';
import { useEditorState } from './use-editor.client';

/** How the options stand, counted as on the page; it follows what is typed. */
export function StandingTally() {
  const table = useDeferredValue(useEditorState(({ history }) => history.table));
  const heads = useHeads();
  const { tally, ranking, hasScores } = useMemo(() => judgeTable(table), [table]);
  const options = heads.flatMap(({ option, name }) => (option === null ? [] : [{ id: option, name }]));
  if (options.length === 0 || table.rows.length === 0) return null;
  return (
    <section aria-label="How the options stand" className={styles.tally}>
      <ul className={styles.options}>
        {options.map(({ id, name }) => {
          const wins = tally.wins.find(({ option }) => option === id)?.wins ?? 0;
          const ranked = ranking.find(({ option }) => option === id);
          const score = ranked?.score ?? null;
          return (
            <li
              className={styles.option}
              data-best={hasScores && ranked?.rank === 1 ? true : undefined}
              key={id}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.wins}>
                <strong>{wins}</strong> {wins === 1 ? 'win' : 'wins'}
              </span>
              {hasScores && (
                <span className={styles.mean}>
                  {score === null ? 'no scores' : `${score.toFixed(1)} of ${bestScore}`}
                  {ranked?.rank ? <span className={styles.rank}> · {ordinal(ranked.rank)}</span> : null}
                </span>
              )}
              {hasScores && (
                <span aria-hidden="true" className={styles.bar}>
                  <span style={{ inlineSize: `${((score ?? 0) / bestScore) * 100}%` }} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.words}>
        {describeTally(tally, options).join(' ')}
        {hasScores && ' Means are weighted; criteria without a score are left out of them.'}
      </p>
    </section>
  );
}

function ordinal(rank: number): string {
  return `${rank}${rank === 1 ? 'st' : rank === 2 ? 'nd' : rank === 3 ? 'rd' : 'th'}`;
}
