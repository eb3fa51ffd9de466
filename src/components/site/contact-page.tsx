import type { Site } from '../../domain/site';
import { comparisonListPath, comparisonPath } from '../../paths';
import { PageHeader } from '../ui/page-header';
import { ContactForm, type ContactProblems, type ContactValues } from './contact-form';
import { ContactProblemSummary } from './contact-problems';
import { SiteLayout } from './site-layout';

interface ContactPageProps {
  readonly site: Site | null;
  readonly values: ContactValues;
  readonly problems: ContactProblems;
  /** The message is stored: thank, and show no form. */
  readonly sent: boolean;
}

export const contactInvitation = {
  title: 'Need help choosing?',
  lead: 'Tell us what you are building and what matters to you. We read every message.',
};

export function ContactPage({ site, values, problems, sent }: ContactPageProps) {
  return (
    <SiteLayout site={site}>
      {sent ? (
        <Thanks comparison={values.comparison} />
      ) : (
        <>
          <PageHeader {...contactInvitation} />
          <ContactProblemSummary problems={problems} />
          <ContactForm values={values} problems={problems} />
        </>
      )}
    </SiteLayout>
  );
}

function Thanks({ comparison }: Pick<ContactValues, 'comparison'>) {
  return (
    <>
      <PageHeader title="Thank you" lead="Your message is with us. We will answer to the address you gave." />
      <p>
        {comparison ? (
          <a href={comparisonPath(comparison)}>Back to the comparison</a>
        ) : (
          <a href={comparisonListPath()}>Read our comparisons</a>
        )}
      </p>
    </>
  );
}
