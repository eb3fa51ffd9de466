import type { PageConfig } from 'next';
import { MetadataHead } from '../components/site/metadata-head';
import { NotFoundPage } from '../components/site/not-found-page';
import { buildUnlistedMetadata } from '../seo/unlisted-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

export default function NotFoundRoute() {
  return (
    <>
      <MetadataHead metadata={buildUnlistedMetadata({ title: 'Page not found', site: null })} />
      <NotFoundPage site={null} />
    </>
  );
}
