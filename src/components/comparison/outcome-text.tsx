import type { ComparedOption } from '../../domain/comparison';
import { describeOutcome } from '../../domain/describe-outcome';
import type { Outcome } from '../../domain/outcome';
import styles from './outcome.module.css';
import { OutcomeMark } from './outcome-mark';

interface OutcomeTextProps {
  readonly outcome: Outcome;
  readonly options: readonly Pick<ComparedOption, 'id' | 'name'>[];
}

/** The outcome as mark and words. */
export function OutcomeText({ outcome, options }: OutcomeTextProps) {
  return (
    <span className={styles.outcome} data-kind={outcome.kind}>
      <OutcomeMark kind={outcome.kind} />
      <span className={styles.words} dir="auto">
        {describeOutcome(outcome, options)}
      </span>
    </span>
  );
}
