import type { promisedGlobals } from './contract';
import { readParameters } from './parameters';
import { component, openToAll, type PathItem, refusals, taggedAnswer } from './parts';
import { storedName } from './stored-schemas';

export function globalPath({ slug, noun }: (typeof promisedGlobals)[number]): Record<string, PathItem> {
  return {
    [`/api/globals/${slug}`]: {
      get: {
        operationId: `read-${slug}`,
        summary: `Read: ${noun}`,
        tags: [slug],
        security: openToAll,
        parameters: readParameters(false),
        responses: {
          ...taggedAnswer('The settings', component(storedName(slug))),
          ...refusals(400, 401, 429),
        },
      },
    },
  };
}
