import { Link } from '@payloadcms/ui';
import type { FirstStepsChoices } from './choices';
import styles from './first-steps.module.css';
import type { Step } from './list-steps';
import { LookLink } from './look-link.client';

interface StepViewProps {
  readonly step: Step;
  readonly isNext: boolean;
  readonly choices: FirstStepsChoices;
}

export function StepView({ step: { name, title, text, href, isDone }, isNext, choices }: StepViewProps) {
  return (
    <li
      className={styles.step}
      data-state={isDone ? 'done' : isNext ? 'next' : undefined}
      {...(isNext ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={styles.mark}>
        {isDone && (
          <svg aria-label="Done" role="img" viewBox="0 0 16 16">
            <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        )}
      </span>
      <span className={styles.words}>
        {name === 'look' ? (
          <LookLink choices={choices} className={styles.title} href={href}>
            {title}
          </LookLink>
        ) : (
          <Link className={styles.title} href={href} prefetch={false}>
            {title}
          </Link>
        )}
        <span className={styles.text}>{text}</span>
      </span>
    </li>
  );
}
