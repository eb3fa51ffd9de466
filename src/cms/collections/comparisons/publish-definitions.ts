import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import type { DefinitionRow } from './definition-rows';
import { findDefinitions } from './definition-rows';

const singular = {
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  topics: 'topic',
};

/**
 * Publishes, in the same transaction, every definition of the comparison that never was public: readers must not meet
 * a row without its criterion. What somebody took off the site on purpose is not put back behind their back.
 */
export const publishDefinitions: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data;
  const definitions = await findDefinitions(req, data);
  const hidden = definitions.filter(({ isPublished }) => !isPublished);
  const withdrawn = hidden.filter(({ wasPublished }) => wasPublished);
  if (withdrawn.length > 0) throw new APIError(withdrawnMessage(withdrawn), 409, null, true);
  for (const definition of hidden) await publish(req, definition);
  return data;
};

async function publish(req: PayloadRequest, { collection, id, name }: DefinitionRow): Promise<void> {
  try {
    await req.payload.update({ collection, id, data: { _status: 'published' }, depth: 0, req });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reasons =
      error instanceof ValidationError
        ? error.data.errors.map(({ message }) => message).join(' ')
        : error.message;
    const what = `the ${singular[collection]} “${name || 'without a name'}”`;
    throw new APIError(
      `Nothing was published: ${what} cannot be published with it. ${reasons}`,
      409,
      null,
      true,
    );
  }
}

function withdrawnMessage(withdrawn: readonly DefinitionRow[]): string {
  const names = withdrawn.map(({ collection, name }) => `the ${singular[collection]} “${name}”`).join(', ');
  return `Nothing was published: ${names} was taken off the site. Publish it again, or remove it from this comparison.`;
}
