import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { checkComparison } from '../../../domain/check-comparison';
import { draftNames } from '../../../domain/definition-state';
import { findDefinitions } from './definition-rows';
import { readDraft } from './read-draft';

/**
 * A draft may be unfinished but never malformed; what is published must be whole. All problems come at once, each at
 * its field.
 */
export const checkBeforeSave: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data) return data;
  const draft = readDraft(data);
  const definitions = await findDefinitions(req, data);
  const problems = checkComparison(draft, draftNames(definitions)).filter(
    ({ severity }) => severity === 'malformed' || data._status === 'published',
  );
  if (problems.length > 0) {
    // Payload's notice takes labels apart at their commas.
    const errors = problems.map(({ path, message }) => ({
      path,
      message,
      label: message.replaceAll(',', ';'),
    }));
    throw new ValidationError({ collection: 'comparisons', errors, req }, req.t);
  }
  return data;
};
