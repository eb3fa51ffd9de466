import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload';
import { isWithdrawn, nameDefinition } from '../../../domain/definition-state';
import { sessionOf } from '../../../publishing/session';
import { holdPublic } from '../../publication/definition-locks';
import type { DefinitionRow } from './definition-rows';
import { findDefinitionRows, findDefinitions } from './definition-rows';
import { usedDefinitions } from './used-definitions';

/**
 * Publishes, in the same transaction, every definition of the comparison that never was public: readers must not meet
 * a row without its criterion. What somebody took off the site on purpose is not put back behind their back.
 */
export const publishDefinitions: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data;
  const definitions = await findDefinitions(req, data);
  const hidden = definitions.filter(({ isPublished }) => !isPublished);
  const withdrawn = definitions.filter(isWithdrawn);
  if (withdrawn.length > 0) throw new APIError(withdrawnMessage(withdrawn), 409, null, true);
  for (const definition of hidden) await publish(req, definition);
  await holdPublic(await sessionOf(req), definitions);
  // Read once more: somebody may have come first.
  const held = await findDefinitionRows(req, usedDefinitions(data));
  const lost = held.filter(({ isPublished }) => !isPublished);
  if (lost.length > 0) throw new APIError(withdrawnMessage(lost), 409, null, true);
  return data;
};

async function publish(req: PayloadRequest, definition: DefinitionRow): Promise<void> {
  const { collection, id } = definition;
  try {
    await req.payload.update({ collection, id, data: { _status: 'published' }, depth: 0, req });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reasons =
      error instanceof ValidationError
        ? error.data.errors.map(({ message }) => message).join(' ')
        : error.message;
    throw new APIError(
      `Nothing was published: ${nameDefinition(definition)} cannot be published with it. ${reasons}`,
      409,
      null,
      true,
    );
  }
}

function withdrawnMessage(withdrawn: readonly DefinitionRow[]): string {
  const names = withdrawn.map(nameDefinition).join(', ');
  return `Nothing was published: ${names} was taken off the site. Publish it again, or remove it from this comparison.`;
}
