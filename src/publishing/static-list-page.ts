import type { GetStaticProps } from 'next';
import { parsePageSegments } from '../domain/page-segments';
import { staticPage } from './static-page';

interface ListAddress {
  readonly slug: string;
  readonly page: number;
}

interface ListSources<Props> {
  /** Where the first page of a list is. */
  readonly firstPath: (slug: string) => string;
  readonly find: (address: ListAddress) => Promise<Props | null>;
  readonly findRedirect: (path: string) => Promise<string | null>;
}

/** The pages of lists at `/<kind>/<slug>` and `/<kind>/<slug>/page/2`; a list that moved leads on, page by page. */
export function staticListPage<Props extends Record<string, unknown>>({
  firstPath,
  find,
  findRedirect,
}: ListSources<Props>): GetStaticProps<Props> {
  return ({ params }) => {
    const [slug = '', ...rest] = [params?.path ?? []].flat();
    const page = parsePageSegments(rest);
    const first = firstPath(slug);
    return staticPage<Props>({
      path: [first, ...rest].join('/'),
      find: async () => (page === null ? null : find({ slug, page })),
      findRedirect: async () => {
        const target = page === null ? null : await findRedirect(first);
        return target === null ? null : [target, ...rest].join('/');
      },
    });
  };
}
