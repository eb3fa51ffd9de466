import { absoluteUrl } from '../../../domain/absolute-url';
import { readEnvironment } from '../../../env/read-environment';
import { buildFeed } from '../../../feeds/comparison-feed';
import { feedTypes, feedWriters } from '../../../feeds/write-feed';
import { type FeedFormat, feedFormats, feedPath, topicPath } from '../../../paths';
import { findRedirect } from '../../../queries/find-redirect';
import { findSite } from '../../../queries/find-site';
import { findSummaries, findTopic } from '../../../queries/list-comparisons';
import type { Twin } from './respond';

const mostEntries = 50;

/** `/feeds/all.<format>` and `/feeds/topics/<slug>.<format>`: what was published last. */
export async function findFeedTwin(path: string): Promise<Twin | null> {
  const format = feedFormats.find((ending) => path.endsWith(`.${ending}`));
  if (format === undefined) return null;
  if (path === feedPath(format)) return writeFeed(format, null);
  const [, slug] = /^\/feeds\/topics\/([^/.]+)\.\w+$/.exec(path) ?? [];
  if (slug === undefined) return null;
  const topic = await findTopic(slug);
  return topic === null ? findNewAddress(slug, format) : writeFeed(format, topic);
}

async function writeFeed(format: FeedFormat, topic: Awaited<ReturnType<typeof findTopic>>): Promise<Twin> {
  const wanted = { page: 1, limit: mostEntries, ...(topic && { topic }) };
  const [site, comparisons] = await Promise.all([findSite(), findSummaries(wanted)]);
  const origin = readEnvironment(process.env).siteUrl;
  const feed = buildFeed({ site, topic, comparisons, origin });
  const self = absoluteUrl(feedPath(format, topic?.slug), origin);
  return {
    type: `${feedTypes[format]}; charset=utf-8`,
    body: feedWriters[format](feed),
    headers: { link: `<${self}>; rel="self"` },
  };
}

async function findNewAddress(slug: string, format: FeedFormat): Promise<Twin | null> {
  const target = await findRedirect(topicPath(slug));
  const [, next] = /^\/topics\/([^/]+)$/.exec(target ?? '') ?? [];
  return next === undefined ? null : { redirect: feedPath(format, next) };
}
