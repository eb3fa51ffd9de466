import type { GetServerSideProps, PageConfig } from 'next';
import { SearchPage } from '../components/search/search-page';
import { EnhancementScript } from '../components/site/enhancement-script';
import { MetadataHead } from '../components/site/metadata-head';
import type { SearchAnswer } from '../domain/search';
import type { Site } from '../domain/site';
import { slugPattern } from '../domain/slug';
import { findSite } from '../queries/find-site';
import { findSearchAnswer } from '../queries/search/find-search-answer';
import { buildSearchMetadata } from '../seo/search-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly answer: SearchAnswer;
  readonly site: Site;
}

export default function SearchRoute({ answer, site }: Props) {
  return (
    <>
      <MetadataHead metadata={buildSearchMetadata({ text: answer.text, site })} />
      <EnhancementScript name="search-as-you-type" />
      <SearchPage answer={answer} site={site} />
    </>
  );
}

/** Far more than anybody types, and little enough to be looked at. */
const longestQuestion = 2_000;
const highestPage = 1_000;

export const getServerSideProps = (async ({ query, res }) => {
  const [page, topic] = [parsePage(query.page), one(query.topic)];
  const text = one(query.q).slice(0, longestQuestion);
  const isAsked = page !== null && (topic === '' || slugPattern.test(topic));
  const answer = isAsked ? await findSearchAnswer({ text, topic, page }) : null;
  if (!answer) return { notFound: true };
  res.setHeader('cache-control', 'public, max-age=10');
  return { props: { answer, site: await findSite() } };
}) satisfies GetServerSideProps<Props>;

function one(value: string | string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? '';
}

function parsePage(value: string | string[] | undefined): number | null {
  const page = value === undefined ? 1 : Number(one(value));
  return Number.isSafeInteger(page) && page >= 1 && page <= highestPage ? page : null;
}
