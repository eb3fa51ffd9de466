import type { Payload } from 'payload';
import { isPerson } from './roles';

/** Payload's own stores, which are open to whoever is signed in. They serve the panel, where programs have no business. */
const ofThePanel = ['payload-locked-documents', 'payload-preferences'];

/** Payload makes these collections itself, while it starts: there is no other moment at which their policies can be set. */
export function keepProgramsOut({ config }: Payload): void {
  for (const collection of config.collections.filter(({ slug }) => ofThePanel.includes(slug))) {
    const { access } = collection;
    for (const operation of ['create', 'delete', 'read', 'update'] as const) {
      const before = access[operation];
      access[operation] = (asked) => isPerson(asked.req.user) && before(asked);
    }
    for (const endpoint of collection.endpoints || []) {
      const { handler } = endpoint;
      endpoint.handler = (req) => (isPerson(req.user) || !req.user ? handler(req) : refuse());
    }
  }
}

function refuse(): Response {
  return Response.json({ errors: [{ message: 'This is for people.' }] }, { status: 403 });
}
