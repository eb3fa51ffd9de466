'use client';

import { memo, useDeferredValue, useMemo } from 'react';
import { describeTally } from '../../../domain/describe-tally';
import { bestScore } from '../../../domain/ranking';
import { useHeads } from './grid/use-heads.client';
import { judgeTable } from './model/judge-table';
import styles from './tally.module.css';
import { useEditorState } from './use-editor.client';

/** How the options stand, counted as on the page; it follows what is typed. */
export function StandingTally() {
  const table = useDeferredValue(useEditorState(({ history }) => history.table));
  const showsScores = useEditorState((state) => state.showsScores);
  const heads = useHeads();
  const { tally, ranking, hasScores } = useMemo(() => judgeTable(table), [table]);
  const options = heads.flatMap(({ option, name }) => (option === null ? [] : [{ id: option, name }]));
  if (options.length === 0 || table.rows.length === 0) return null;
  return (
    <section aria-label="How the options stand" className={styles.tally}>
      <ul className={styles.options}>
        {options.map(({ id, name }) => {
          const ranked = ranking.find(({ option }) => option === id);
          return (
            <Standing
              key={id}
              name={name}
              rank={hasScores ? (ranked?.rank ?? null) : null}
              score={ranked?.score ?? null}
              showsMean={showsScores || hasScores}
              wins={tally.wins.find(({ option }) => option === id)?.wins ?? 0}
            />
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

interface StandingProps {
  readonly name: string;
  readonly wins: number;
  readonly showsMean: boolean;
  readonly score: number | null;
  readonly rank: number | null;
}

/** As tall with one value as with another: nothing below it moves when a count changes. */
const Standing = memo(function Standing({ name, wins, showsMean, score, rank }: StandingProps) {
  return (
    <li className={styles.option} data-best={rank === 1 || undefined}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span>
        <strong>{wins}</strong> {wins === 1 ? 'win' : 'wins'}
      </span>
      {showsMean && (
        <span className={styles.mean}>
          {score === null ? 'no scores' : `${score.toFixed(1)} of ${bestScore}`}
          {rank !== null && <span className={styles.rank}> · {ordinal(rank)}</span>}
        </span>
      )}
      {showsMean && (
        <span aria-hidden="true" className={styles.bar}>
          <span style={{ inlineSize: `${((score ?? 0) / bestScore) * 100}%` }} />
        </span>
      )}
    </li>
  );
});

function ordinal(rank: number): string {
  return `${rank}${rank === 1 ? 'st' : rank === 2 ? 'nd' : rank === 3 ? 'rd' : 'th'}`;
}
