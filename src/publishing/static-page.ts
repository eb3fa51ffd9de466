import type { GetStaticPropsResult } from 'next';
import { rememberRender } from './rendered-pages';

/** A safety net only: publishing regenerates pages when they change. */
export const revalidateAfterSeconds = 3600;
/** Of random addresses only the latest are remembered; whatever comes to be at one of the others is seen after this. */
const missingForSeconds = 60;

interface PageSources<Props> {
  readonly path: string;
  readonly find: () => Promise<Props | null>;
  /** Asked when there is nothing at this address: where it leads now. */
  readonly findRedirect?: (path: string) => Promise<string | null>;
}

/** One cached page: what is there, else where it went, else not found; remembered so that a change can find it. */
export function staticPage<Props>(sources: PageSources<Props>): Promise<GetStaticPropsResult<Props>> {
  return rememberRender(
    sources.path,
    () => render(sources),
    (result) => !('notFound' in result),
  );
}

async function render<Props>({
  path,
  find,
  findRedirect,
}: PageSources<Props>): Promise<GetStaticPropsResult<Props>> {
  const revalidate = revalidateAfterSeconds;
  const props = await find();
  if (props !== null) return { props, revalidate };
  const destination = (await findRedirect?.(path)) ?? null;
  if (destination !== null) return { redirect: { destination, permanent: true }, revalidate };
  return { notFound: true, revalidate: missingForSeconds };
}
