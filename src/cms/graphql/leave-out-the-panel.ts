import type { Config } from 'payload';

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * What Payload offers by GraphQL as well, and only its panel needs, which asks REST: what somebody may do to a document,
 * and Payload's own stores. Some of them fail for whoever else asks (Payload 3.90: `docAccess` of globals, `Access` of
 * visitors, preferences without a person), or do not exist here: no address is verified by a link.
 */
const ofThePanel = /^docAccess|^Access$|^verifyEmail|Payload(Kv|Job|LockedDocument|Preference)s?$|ApiClient$/;
/** Keys are what these are looked after by. */
const ofPeople = /^(count|create|update|delete)?ApiClients?$/;

function leaveOut(fields: Fields): void {
  for (const name of Object.keys(fields).filter((field) => ofThePanel.test(field) && !ofPeople.test(field)))
    Reflect.deleteProperty(fields, name);
}

/** Takes them out of the queries. */
export const contentQueries: Extension = (_, { Query }) => {
  leaveOut(Query.fields);
  return {};
};

/** Takes them out of the mutations, and puts others in. */
export function contentMutations(own: Extension): Extension {
  return (graphQL, context) => {
    leaveOut(context.Mutation.fields);
    return own(graphQL, context);
  };
}
