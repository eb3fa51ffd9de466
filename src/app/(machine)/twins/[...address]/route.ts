import { rememberRender } from '../../../../publishing/rendered-pages';
import { findComparisonTwin } from '../comparison-twin';
import { findFeedTwin } from '../feed-twin';
import { respond } from '../respond';
import { findSchemaTwin } from '../schema-twin';
import { findSitemapTwin } from '../sitemap-twin';
import { findTextTwin } from '../text-twin';

export const dynamic = 'force-static';
export const revalidate = 3600;

// Nothing is rendered while building; each is kept from its first request on, and regenerated on publish.
export const generateStaticParams = () => [];

interface Context {
  readonly params: Promise<{ readonly address: readonly string[] }>;
}

/** Each finds what is at the addresses it knows, and nothing at all others. */
const kinds = [findComparisonTwin, findFeedTwin, findSitemapTwin, findTextTwin, findSchemaTwin];

/** Whatever is for programs: `/compare/<slug>.md`, `/sitemap.xml` and the like, rewritten to `/twins/…`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = `/${(await params).address.join('/')}`;
  return rememberRender(
    path,
    () => answer(path),
    ({ status }) => status !== 404,
  );
}

async function answer(path: string): Promise<Response> {
  for (const find of kinds) {
    const twin = await find(path);
    if (twin !== null) return respond(twin);
  }
  const headers = { 'x-content-type-options': 'nosniff' };
  return Response.json(
    { errors: [{ message: 'There is nothing published at this address.' }] },
    { status: 404, headers },
  );
}
