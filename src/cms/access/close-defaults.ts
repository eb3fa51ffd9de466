import type { Endpoint, Payload, PayloadHandler, SanitizedCollectionConfig } from 'payload';
import { nobody } from './policies';
import { isPerson } from './roles';

/** Payload's own stores, open to whoever is signed in. They serve the panel, where programs have no business. */
const ofThePanel = ['payload-locked-documents', 'payload-migrations', 'payload-preferences'];

/** What Payload itself decides while it starts can be decided otherwise only when it has. */
export function closeDefaults(payload: Payload): void {
  closeMissingVersions(payload);
  keepProgramsOut(payload);
}

/** Versions can be asked for also where none are kept, and Payload calls that a fault of the server. */
function closeMissingVersions({ config }: Payload): void {
  for (const collection of config.collections.filter(({ versions }) => !versions)) {
    collection.access.readVersions = nobody;
    changeEndpoints(collection, (endpoint) =>
      endpoint.path.startsWith('/versions')
        ? () => refuse(404, 'No versions are kept of these.')
        : endpoint.handler,
    );
  }
}

function keepProgramsOut({ config }: Payload): void {
  for (const collection of config.collections.filter(({ slug }) => ofThePanel.includes(slug))) {
    const { access } = collection;
    for (const operation of ['create', 'delete', 'read', 'update'] as const) {
      const before = access[operation];
      access[operation] = (asked) => isPerson(asked.req.user) && before(asked);
    }
    changeEndpoints(
      collection,
      ({ handler }) =>
        (req) =>
          isPerson(req.user) || !req.user ? handler(req) : refuse(403, 'This is for people.'),
    );
  }
}

/** Made anew: many endpoints are one and the same object for all collections. */
function changeEndpoints(
  collection: SanitizedCollectionConfig,
  handlerOf: (endpoint: Omit<Endpoint, 'root'>) => PayloadHandler,
): void {
  if (!collection.endpoints) return;
  collection.endpoints = collection.endpoints.map((endpoint) => ({
    ...endpoint,
    handler: handlerOf(endpoint),
  }));
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
