import type { Comparison } from '../../domain/comparison';
import { describeOutcome } from '../../domain/describe-outcome';
import { RichTextView } from '../rich-text/rich-text';
import { Section } from '../ui/section';
import { OutcomeMark } from './outcome-mark';
import styles from './verdict-section.module.css';

export function VerdictSection({ comparison }: { readonly comparison: Comparison }) {
  const { verdict, options } = comparison;
  if (!verdict) return null;
  return (
    <Section id="recommendation" heading="Our recommendation">
      <p className={styles.verdict} data-kind={verdict.outcome.kind} dir="auto">
        <OutcomeMark kind={verdict.outcome.kind} />
        <span className={styles.words}>
          <span>{describeOutcome(verdict.outcome, options)}</span>
        </span>
      </p>
      <div className={styles.text}>
        <RichTextView text={verdict.text} headingOffset={1} />
      </div>
    </Section>
  );
}
