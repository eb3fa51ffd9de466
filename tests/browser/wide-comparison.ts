import { z } from 'zod';
import { asAdministrator, listWhere } from './api';

export const wideSlug = 'eight-ways-to-store-data';
export const wideOptions = [
  'Amber Store',
  'Birch Store',
  'Cedar Store',
  'Dune Store',
  'Ember Store',
  'Fern Store',
  'Grove Store',
  'Heath Store with a name that needs two lines',
] as const;
export const wideRows = 60;

const groups = ['Speed', 'Running it', 'Querying', 'Cost and licence'];
const texts = [
  'Excellent',
  'Good',
  'Needs an extension, which has to be installed on every server',
  'Poor',
  'Yes',
];

/** A published comparison of eight options on sixty criteria in four groups; every fifth row is the same for all, and six
 * more for the first two. */
export async function publishWide(): Promise<string> {
  const api = await asAdministrator();
  const criteria = Array.from({ length: wideRows }, (_, index) => ({
    name: `Criterion ${index + 1}${index % 7 === 0 ? ' with a rather longer name than others have' : ''}`,
    slug: `wide-${index + 1}`,
    group: groups[Math.floor(index / 15)],
  }));
  await api.need('POST', '/api/comparisons/import?publish=true', {
    ...{ format: 'verdict/comparisons', version: 1 },
    comparisons: [
      {
        title: 'Eight ways to store data',
        slug: wideSlug,
        options: wideOptions.map((option) => ({ option })),
        rows: criteria.map(({ slug }, row) => ({
          criterion: slug,
          weight: 1 + (row % 3),
          cells: cellsOf(row),
        })),
      },
    ],
    options: wideOptions.map((name) => ({ name })),
    criteria,
  });
  return `/compare/${wideSlug}`;
}

/** The comparison alone: its options and criteria have names of their own, and are in nobody's way. */
export async function removeWide(): Promise<void> {
  const api = await asAdministrator();
  const found = { field: 'slug', value: wideSlug, shape: z.object({ id: z.number() }) };
  for (const { id } of await listWhere(api, 'comparisons', found))
    await api.need('DELETE', `/api/comparisons/${id}`);
}

function cellsOf(row: number) {
  if (row % 5 === 4) return wideOptions.map((option) => ({ option, text: 'The same for all', score: 5 }));
  return wideOptions.flatMap((option, place) => {
    const likeFirst = place === 1 && row % 10 === 3 ? 0 : place;
    const digest = (row * 7 + likeFirst * 5 + ((row * likeFirst) % 4)) % 11;
    // Some of the cells are unknown.
    if (digest === 7) return [];
    const sources = digest === 3 ? [{ url: `https://example.org/${row}/${place}`, title: 'A source' }] : [];
    return [{ option, text: texts[digest % texts.length], score: digest, sources }];
  });
}
