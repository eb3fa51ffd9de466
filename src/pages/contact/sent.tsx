import type { GetServerSideProps, InferGetServerSidePropsType, PageConfig } from 'next';
import { ContactPage } from '../../components/site/contact-page';
import { MetadataHead } from '../../components/site/metadata-head';
import type { Site } from '../../domain/site';
import { findSite } from '../../queries/find-site';
import { buildUnlistedMetadata } from '../../seo/unlisted-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

const nothing = { name: '', email: '', message: '', comparison: '' };

export default function ContactSentRoute({ site }: InferGetServerSidePropsType<typeof getServerSideProps>) {
  return (
    <>
      <MetadataHead metadata={buildUnlistedMetadata({ title: 'Thank you', site })} />
      <ContactPage site={site} values={nothing} problems={{}} sent />
    </>
  );
}

export const getServerSideProps = (async ({ res }) => {
  res.setHeader('cache-control', 'private, no-store');
  return { props: { site: await findSite() } };
}) satisfies GetServerSideProps<{ site: Site }>;
