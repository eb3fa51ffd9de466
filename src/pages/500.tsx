import type { PageConfig } from 'next';
import { ErrorPage } from '../components/site/error-page';
import { MetadataHead } from '../components/site/metadata-head';
import { buildUnlistedMetadata } from '../seo/unlisted-metadata';

export const config: PageConfig = { unstable_runtimeJS: false };

export default function ErrorRoute() {
  return (
    <>
      <MetadataHead metadata={buildUnlistedMetadata({ title: 'Something went wrong', site: null })} />
      <ErrorPage site={null} />
    </>
  );
}
