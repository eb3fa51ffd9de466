import type { GetServerSideProps, PageConfig } from 'next';
import { SideBySidePage } from '../components/side-by-side/side-by-side-page';
import { MetadataHead } from '../components/site/metadata-head';
import { parseOptionNames, type SideBySide } from '../domain/side-by-side';
import type { Site } from '../domain/site';
import { readEnvironment } from '../env/read-environment';
import { comparisonPath, sideBySidePath } from '../paths';
import { findSideBySide } from '../queries/find-side-by-side';
import { findSite } from '../queries/find-site';
import { buildSideBySideMetadata } from '../seo/side-by-side-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

interface Props {
  readonly answer: SideBySide;
  readonly site: Site;
  readonly origin: string;
}

/** What `/compare?options=a,b` is rewritten to: a page and the list of comparisons cannot share an address. */
export default function SideBySideRoute(props: Props) {
  return (
    <>
      <MetadataHead metadata={buildSideBySideMetadata(props)} />
      <SideBySidePage answer={props.answer} site={props.site} />
    </>
  );
}

export const getServerSideProps = (async ({ query, res }) => {
  const answer = await findSideBySide(parseOptionNames(query.options));
  res.setHeader('cache-control', 'public, max-age=60');
  const destination = leadsTo(answer, query.options);
  if (destination !== null) return { redirect: { destination, permanent: false } };
  if (answer.options.length === 0 && answer.unknown.length > 0) res.statusCode = 404;
  const origin = readEnvironment(process.env).siteUrl;
  return { props: { answer, site: await findSite(), origin } };
}) satisfies GetServerSideProps<Props>;

/** The one comparison that says it all; else the one address of this set of options; null where this is it. */
function leadsTo(answer: SideBySide, given: string | string[] | undefined): string | null {
  const { options, unknown, covering, isTooMany } = answer;
  if (options.length === 0 || unknown.length > 0 || isTooMany) return null;
  const [only, ...others] = covering;
  if (only && others.length === 0) return comparisonPath(only.slug);
  const slugs = options.map(({ slug }) => slug);
  return given === slugs.join(',') ? null : sideBySidePath(slugs);
}
