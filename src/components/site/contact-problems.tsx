import { contactFieldId } from './contact-field';
import type { ContactProblems } from './contact-form';
import styles from './contact-form.module.css';

const visibleFields = ['name', 'email', 'message'] as const;

export function ContactProblemSummary({ problems }: { readonly problems: ContactProblems }) {
  const inFields = visibleFields.flatMap((name) => {
    const problem = problems[name];
    return problem ? [{ name, problem }] : [];
  });
  const inWhole = [problems.form, problems.comparison].filter((problem) => problem !== undefined);
  if (inFields.length + inWhole.length === 0) return null;
  return (
    <div role="alert" className={styles.summary}>
      <h2 className={styles.summaryHeading}>Your message was not sent</h2>
      <ul>
        {inWhole.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {inFields.map(({ name, problem }) => (
          <li key={name}>
            <a href={`#${contactFieldId(name)}`}>{problem}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
