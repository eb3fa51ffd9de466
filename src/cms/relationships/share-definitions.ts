import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { whenAllHaveAsked } from '../when-all-have-asked';
import { cutToPlace, type Place, placeOf } from './place';
import { readPublicDefinitions, type SharedDefinitions } from './public-definitions';

type Loader = PayloadRequest['payloadDataLoader'];
/** What was loaded, by Payload's keys. */
type Batch = Promise<ReadonlyMap<string, unknown>>;

const sharing = new WeakSet<object>();

/**
 * Payload looks up what a document's relationships lead to collection by collection, each time with all that a request
 * from outside goes through, which is most of what a comparison costs. What visitors may see of the definitions is the
 * same for all of them: it is read for a whole answer in one statement.
 */
export const shareDefinitions: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const isVisitor = !overrideAccess && !req.user && req.payloadAPI !== 'local' && !req.transactionID;
  if (operation !== 'read' || !isVisitor || sharing.has(req.payloadDataLoader)) return args;
  const shared = new SharedLoader(req);
  req.payloadDataLoader = Object.assign(Object.create(req.payloadDataLoader), {
    load: (key: string) => shared.load(key),
  });
  sharing.add(req.payloadDataLoader);
  return args;
};

class SharedLoader {
  readonly #req: PayloadRequest;
  readonly #payloads: Loader;
  /** In which batch each key is that was asked for. */
  readonly #batches = new Map<string, Batch>();
  #wanted = new Map<string, Place>();
  #next: Batch | null = null;

  constructor(req: PayloadRequest) {
    this.#req = req;
    this.#payloads = req.payloadDataLoader;
  }

  async load(key: string): Promise<unknown> {
    const place = placeOf(key);
    if (place === null) return this.#payloads.load(key);
    const batch = this.#batches.get(key) ?? this.#want(key, place);
    return (await batch).get(key);
  }

  #want(key: string, place: Place): Batch {
    this.#wanted.set(key, place);
    this.#next ??= whenAllHaveAsked().then(() => this.#read());
    this.#batches.set(key, this.#next);
    return this.#next;
  }

  /** All of them at the same moment: GraphQL puts what a list leads to in the order in which it comes. */
  async #read(): Batch {
    const places = [...this.#wanted];
    this.#wanted = new Map();
    this.#next = null;
    const found = await readPublicDefinitions(this.#req.payload.db, idsIn(places));
    const loaded = places.map(async ([key, place]) => {
      const definition = found.get(`${place.collection} ${place.id}`);
      const cut = definition ? cutToPlace(definition, place) : undefined;
      // Payload has more to do here than to hand it on.
      return [key, cut === null ? await this.#payloads.load(key) : (cut ?? null)] as const;
    });
    return new Map(await Promise.all(loaded));
  }
}

function idsIn(places: readonly (readonly [string, Place])[]): ReadonlyMap<SharedDefinitions, number[]> {
  const ids = new Map<SharedDefinitions, number[]>();
  for (const [, { collection, id }] of places) ids.set(collection, [...(ids.get(collection) ?? []), id]);
  return ids;
}
