import type { Faq } from '../../domain/comparison';
import { RichTextView } from '../rich-text/rich-text';
import { Section } from '../ui/section';
import styles from './faq-section.module.css';

export function FaqSection({ faqs }: { readonly faqs: readonly Faq[] }) {
  if (faqs.length === 0) return null;
  return (
    <Section id="faq" heading="Common questions">
      {faqs.map(({ id, question, answer }) => (
        <details key={id} className={styles.faq}>
          <summary className={styles.question}>
            <span dir="auto">{question}</span>
          </summary>
          <div className={styles.answer}>
            <RichTextView text={answer} headingOffset={1} />
          </div>
        </details>
      ))}
    </Section>
  );
}
