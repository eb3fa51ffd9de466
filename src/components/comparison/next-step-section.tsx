import type { Comparison } from '../../domain/comparison';
import { RichTextView } from '../rich-text/rich-text';
import { ContactForm } from '../site/contact-form';
import { ButtonLink } from '../ui/button';
import { Section } from '../ui/section';
import styles from './next-step-section.module.css';

export function NextStepSection({ comparison }: { readonly comparison: Comparison }) {
  const { callToAction, slug } = comparison;
  if (!callToAction) return null;
  const { heading, text, action } = callToAction;
  return (
    <Section id="next-step" heading={heading || 'Next step'}>
      <div className={styles.text}>
        <RichTextView text={text} headingOffset={1} />
      </div>
      {action.kind === 'form' ? (
        <ContactForm values={{ comparison: slug }} />
      ) : (
        <ButtonLink href={action.href}>{action.label}</ButtonLink>
      )}
    </Section>
  );
}
