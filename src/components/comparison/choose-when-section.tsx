import type { ComparedOption } from '../../domain/comparison';
import { optionPath } from '../../paths';
import { NameLink } from '../ui/name-link';
import { Section } from '../ui/section';
import { TextLink } from '../ui/text-link';
import styles from './choose-when-section.module.css';

export function ChooseWhenSection({ options }: { readonly options: readonly ComparedOption[] }) {
  const withReasons = options.filter(({ chooseWhen }) => chooseWhen.length > 0);
  if (withReasons.length === 0) return null;
  return (
    <Section id="choose" heading="When to pick which">
      <div className={styles.cards}>
        {withReasons.map((option) => (
          <OptionCard key={option.id} option={option} />
        ))}
      </div>
    </Section>
  );
}

function OptionCard({ option }: { readonly option: ComparedOption }) {
  const { name, summary, logo, website, chooseWhen } = option;
  return (
    <section className={styles.card}>
      {logo && (
        // biome-ignore lint/performance/noImgElement: next/image needs scripts that these pages do not have
        <img
          src={logo.url}
          alt=""
          width={logo.width}
          height={logo.height}
          className={styles.logo}
          loading="lazy"
        />
      )}
      <h3>
        Choose{' '}
        <bdi>
          <NameLink named={option} pathOf={optionPath} />
        </bdi>{' '}
        when
      </h3>
      {summary && (
        <p className={styles.summary} dir="auto">
          {summary}
        </p>
      )}
      <ul className={styles.reasons}>
        {chooseWhen.map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
      {website && (
        <p className={styles.website}>
          <TextLink href={website}>
            <bdi>{name}</bdi> website
          </TextLink>
        </p>
      )}
    </section>
  );
}
