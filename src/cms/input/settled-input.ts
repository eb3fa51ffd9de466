import { type CollectionBeforeOperationHook, type CollectionConfig, ValidationError } from 'payload';
import { settleFields } from './settle-fields';

/** Whichever way it comes in: REST, GraphQL, an import or a script. */
const settleInput: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !isData(args.data)) return args;
  const errors = settleFields(collection.flattenedFields, args.data);
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t);
  return args;
};

function isData(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The collections, each with the check that what is sent is of the kinds that its fields hold. */
export function withSettledInput(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), settleInput],
    },
  }));
}
