import type { GetServerSideProps, InferGetServerSidePropsType, PageConfig } from 'next';
import type { ContactProblems, ContactValues } from '../components/site/contact-form';
import { ContactPage, contactInvitation } from '../components/site/contact-page';
import { MetadataHead } from '../components/site/metadata-head';
import type { Site } from '../domain/site';
import { contactSentPath } from '../paths';
import { findSite } from '../queries/find-site';
import { readForm } from '../queries/read-form';
import { sendInquiry } from '../queries/send-inquiry';
import { buildUnlistedMetadata } from '../seo/unlisted-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly site: Site;
  readonly values: ContactValues;
  readonly problems: ContactProblems;
}

export default function ContactRoute({
  site,
  values,
  problems,
}: InferGetServerSidePropsType<typeof getServerSideProps>) {
  return (
    <>
      <MetadataHead metadata={buildUnlistedMetadata({ title, description: lead, site })} />
      <ContactPage site={site} values={values} problems={problems} sent={false} />
    </>
  );
}

const { title, lead } = contactInvitation;
const empty: ContactValues = { name: '', email: '', message: '', comparison: '' };
const tryLater =
  'Your message could not be stored just now. Nothing is lost: please send it again in a minute.';

export const getServerSideProps = (async ({ req, res, query }) => {
  res.setHeader('cache-control', 'private, no-store');
  if (req.method !== 'POST') {
    const comparison = typeof query.comparison === 'string' ? query.comparison : '';
    return { props: { site: await findSite(), values: { ...empty, comparison }, problems: {} } };
  }
  const form = await readForm(req);
  if (!form) {
    res.statusCode = 413;
    return {
      props: {
        site: await findSite(),
        values: empty,
        problems: { form: 'Your message is too long to be sent.' },
      },
    };
  }
  const field = (name: string) => form.get(name) ?? '';
  const inquiry = { name: field('name'), email: field('email'), message: field('message') };
  const comparison = field('comparison');
  const done = { redirect: { destination: contactSentPath, statusCode: 303 as const } };
  // A program filled in what people cannot see. It is told what it wants to hear.
  if (field('website') !== '') return done;
  const headers = new Headers({ 'x-verdict-client': String(req.headers['x-verdict-client'] ?? 'unknown') });
  const result = await sendInquiry({ inquiry, comparison, headers }).catch((error: Error) => {
    console.error(`An inquiry could not be stored: ${error.message}`);
    return { sent: false as const, status: 503, retryAfter: 60, problems: { form: tryLater } };
  });
  if (result.sent) return done;
  res.statusCode = result.status;
  if (result.retryAfter !== null) res.setHeader('retry-after', result.retryAfter);
  return { props: { site: await findSite(), values: { ...inquiry, comparison }, problems: result.problems } };
}) satisfies GetServerSideProps<Props>;
