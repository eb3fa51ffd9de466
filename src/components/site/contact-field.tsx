import { inquiryLimits } from '../../domain/inquiry';
import styles from './contact-form.module.css';

interface ContactFieldProps {
  readonly name: 'name' | 'email' | 'message';
  readonly label: string;
  readonly autoComplete?: string;
  readonly value: string | undefined;
  readonly problem: string | undefined;
}

export function ContactField({ name, label, autoComplete, value, problem }: ContactFieldProps) {
  const id = contactFieldId(name);
  const problemId = `${id}-problem`;
  const field = {
    id,
    name,
    required: true,
    maxLength: inquiryLimits[name],
    autoComplete,
    defaultValue: value,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? problemId : undefined,
    className: styles.input,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {problem && (
        <p id={problemId} className={styles.problem}>
          {problem}
        </p>
      )}
      {name === 'message' ? (
        <textarea {...field} rows={6} dir="auto" />
      ) : (
        <input {...field} type={name === 'email' ? 'email' : 'text'} dir="auto" />
      )}
    </div>
  );
}

/** Where the summary of problems sends the reader. */
export function contactFieldId(name: string): string {
  return `contact-${name}`;
}
