import type { Comparison } from '../../domain/comparison';
import { scenarioPath } from '../../paths';
import { RichTextView } from '../rich-text/rich-text';
import { NameLink } from '../ui/name-link';
import { Section } from '../ui/section';
import { OutcomeText } from './outcome-text';
import styles from './scenarios-section.module.css';

export function ScenariosSection({ comparison }: { readonly comparison: Comparison }) {
  const { recommendations, options } = comparison;
  if (recommendations.length === 0) return null;
  return (
    <Section id="scenarios" heading="Which to choose for your use case">
      <div className={styles.scenarios}>
        {recommendations.map(({ scenario, outcome, reasoning }) => (
          <section key={scenario.id} className={styles.scenario}>
            <div>
              <h3 dir="auto">
                <NameLink named={scenario} pathOf={scenarioPath} />
              </h3>
              {scenario.description && (
                <p className={styles.description} dir="auto">
                  {scenario.description}
                </p>
              )}
            </div>
            <div>
              <p className={styles.pick}>
                <span className="visually-hidden">Our pick: </span>
                <OutcomeText outcome={outcome} options={options} />
              </p>
              <RichTextView text={reasoning} headingOffset={2} />
            </div>
          </section>
        ))}
      </div>
    </Section>
  );
}
