import { bestScore } from '../../domain/ranking';
import styles from './score.module.css';
import { ScoreBar } from './score-bar';

export function Score({ score }: { readonly score: number }) {
  return (
    <span className={styles.score}>
      <span className={styles.number}>
        {score}/{bestScore}
      </span>
      <ScoreBar value={score} max={bestScore} />
    </span>
  );
}
