import { readEnvironment } from '../../../env/read-environment';
import { writeLlmsText } from '../../../exports/markdown/llms-text';
import { writeRobots } from '../../../feeds/robots';
import { indexNowKeyPath, llmsPath, robotsPath } from '../../../paths';
import { findHome } from '../../../queries/find-site';
import { findSummaries } from '../../../queries/list-comparisons';
import type { Twin } from './respond';

const type = 'text/plain; charset=utf-8';
const mostListed = 100;

/** What crawlers ask for first, and the key that IndexNow is used with. */
export async function findTextTwin(path: string): Promise<Twin | null> {
  const { siteUrl: origin, indexNow } = readEnvironment(process.env);
  if (indexNow && path === indexNowKeyPath(indexNow.key)) return { type, body: indexNow.key };
  if (path === robotsPath) return { type, body: writeRobots(origin) };
  if (path !== llmsPath) return null;
  const [home, latest] = await Promise.all([findHome(), findSummaries({ page: 1, limit: mostListed })]);
  return { type, body: writeLlmsText({ home: { ...home, latest }, origin }) };
}
