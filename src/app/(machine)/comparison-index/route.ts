import { parseIndexQuestion } from '../../../domain/comparison-index';
import { readEnvironment } from '../../../env/read-environment';
import { describeList } from '../../../exports/json/describe-list';
import { listChanges } from '../../../queries/list-changes';
import { respond } from '../twins/respond';

/** `/compare.json`: what is published, or what changed since, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const question = parseIndexQuestion(asked);
  if (!question.ok) {
    return refuse(
      400,
      question.problems.map(({ name, message }) => ({ message: `${name} ${message}.`, path: name })),
    );
  }
  const index = await listChanges(question.wanted);
  if (index === null) return refuse(404, [{ message: 'There is no such topic.', path: 'topic' }]);
  const origin = readEnvironment(process.env).siteUrl;
  return respond({
    type: 'application/json',
    body: JSON.stringify(describeList(index, asked, origin)),
    headers: { 'cache-control': 's-maxage=3600, stale-while-revalidate=31532400' },
  });
}

function refuse(status: number, errors: readonly { readonly message: string; readonly path: string }[]) {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  return Response.json({ errors }, { status, headers });
}
