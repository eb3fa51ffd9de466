import Head from 'next/head';
import type { PageMetadata } from '../../domain/metadata';
import { metadataTags } from './metadata-tags';

export function MetadataHead({ metadata }: { readonly metadata: PageMetadata }) {
  // A call, not a component: next/head reads the elements it is given and renders no component among them.
  return <Head>{metadataTags(metadata)}</Head>;
}
