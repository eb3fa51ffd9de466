import { readEnvironment } from '../../../env/read-environment';
import { buildOembed, writeOembedXml } from '../../../feeds/oembed';
import { parseOembedRequest } from '../../../feeds/oembed-request';
import { findComparison } from '../../../queries/find-comparison';
import { findSite } from '../../../queries/find-site';

export const dynamic = 'force-dynamic';

const cached = { 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' };

/** `/oembed?url=…&format=json|xml&maxwidth=…`: how to embed a comparison's table. */
export async function GET(request: Request): Promise<Response> {
  const origin = readEnvironment(process.env).siteUrl;
  const asked = parseOembedRequest(new URL(request.url).searchParams, origin);
  if ('status' in asked) return refuse(asked.status, asked.message);
  const comparison = await findComparison(asked.slug);
  if (comparison === null) return refuse(404, 'There is no published comparison at this address.');
  const oembed = buildOembed({ ...asked, comparison, site: await findSite(), origin });
  if (asked.format === 'json') return Response.json(oembed, { headers: cached });
  return new Response(writeOembedXml(oembed), {
    headers: { 'content-type': 'text/xml; charset=utf-8', ...cached },
  });
}

function refuse(status: number, message: string): Response {
  const headers = { 'x-content-type-options': 'nosniff' };
  return Response.json({ errors: [{ message }] }, { status, headers });
}
