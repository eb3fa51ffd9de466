import type { OptionHub } from '../../domain/hubs';
import { optionPath, sideBySidePath } from '../../paths';
import { NameLink } from '../ui/name-link';
import { Section } from '../ui/section';
import styles from './hub.module.css';

/** What else readers of this option look at: whatever stands beside it most often comes first. */
export function Alternatives({ option, alternatives }: Pick<OptionHub, 'option' | 'alternatives'>) {
  if (alternatives.length === 0) return null;
  return (
    <Section id="alternatives" heading={`Alternatives to ${option.name}`} layout="wide">
      <ul className={styles.names}>
        {alternatives.map(({ option: other, shared }) => (
          <li key={other.id}>
            <bdi>
              <NameLink named={other} pathOf={optionPath} />
            </bdi>
            <a href={sideBySidePath([option.slug, other.slug].sort())} className={styles.count}>
              {shared === 1 ? 'one comparison' : `${shared} comparisons`}
              <span className="visually-hidden">
                {' '}
                with <bdi>{other.name}</bdi>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.counted}>
        <a href={sideBySidePath([option.slug])}>
          Put <bdi>{option.name}</bdi> beside something else
        </a>
      </p>
    </Section>
  );
}
