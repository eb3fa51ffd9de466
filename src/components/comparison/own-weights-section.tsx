import type { Comparison } from '../../domain/comparison';
import { findBasis } from '../../domain/decide/basis';
import { Section } from '../ui/section';
import styles from './own-weights-section.module.css';

/** For src/enhancements/comparison/own-weights.ts, which fills it: nothing to see without it, and nothing missing. */
export function OwnWeightsSection({ comparison }: { readonly comparison: Comparison }) {
  const { rows, options } = comparison;
  const basis = findBasis(
    rows,
    options.map(({ id }) => id),
  );
  if (basis === null) return null;
  return (
    <own-weights class={styles.weights}>
      <Section id="decide" heading="Decide with your own weights" layout="wide">
        <p className={styles.lead}>
          Say how much each criterion matters to you, and see who comes first, why, and what would change it.
        </p>
        <details>
          <summary>Set your weights</summary>
        </details>
      </Section>
    </own-weights>
  );
}
