import { contactPath } from '../../paths';
import { Button } from '../ui/button';
import { ContactField } from './contact-field';
import styles from './contact-form.module.css';

/** What a visitor typed, given back to them when something was wrong with it. */
export interface ContactValues {
  readonly name: string;
  readonly email: string;
  readonly message: string;
  /** The slug of the comparison that they wrote from; empty when from none. */
  readonly comparison: string;
}

/** What is wrong, by field; `form` is about the whole of it. */
export type ContactProblems = Partial<Record<keyof ContactValues | 'form', string>>;

interface ContactFormProps {
  readonly values?: Partial<ContactValues>;
  readonly problems?: ContactProblems;
}

export function ContactForm({ values = {}, problems = {} }: ContactFormProps) {
  return (
    <form method="post" action={contactPath} className={styles.form}>
      <ContactField
        name="name"
        label="Your name"
        autoComplete="name"
        value={values.name}
        problem={problems.name}
      />
      <ContactField
        name="email"
        label="Your email address"
        autoComplete="email"
        value={values.email}
        problem={problems.email}
      />
      <ContactField
        name="message"
        label="What are you deciding?"
        value={values.message}
        problem={problems.message}
      />
      <input type="hidden" name="comparison" value={values.comparison ?? ''} />
      <Honeypot />
      <Button>Send message</Button>
    </form>
  );
}

/** Only programs fill it in: people neither see nor reach it, and one who does is told to leave it. */
function Honeypot() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor="contact-website">Leave this field empty</label>
      <input id="contact-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
