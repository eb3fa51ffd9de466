import { comparisonJsonPath, comparisonPath } from '../../../../../paths';
import { rememberRender } from '../../../../../publishing/rendered-pages';
import { findComparison } from '../../../../../queries/find-comparison';
import { findRedirect, findReversedPair } from '../../../../../queries/find-redirect';

export const dynamic = 'force-static';
export const revalidate = 3600;

// Nothing is rendered while building; each is kept from its first request on, and regenerated on publish.
export const generateStaticParams = () => [];

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** `/compare/<slug>.json`: the very object the page is rendered from. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return rememberRender(
    comparisonJsonPath(slug),
    () => answer(slug),
    ({ status }) => status !== 404,
  );
}

async function answer(slug: string): Promise<Response> {
  const comparison = await findComparison(slug);
  if (comparison) return Response.json(comparison);
  const reversed = await findReversedPair(slug);
  const target = reversed === null ? await findRedirect(comparisonPath(slug)) : comparisonPath(reversed);
  if (target?.startsWith('/compare/'))
    return new Response(null, { status: 308, headers: { location: `${target}.json` } });
  return Response.json(
    { errors: [{ message: `There is no published comparison at ${comparisonPath(slug)}.` }] },
    { status: 404 },
  );
}
