import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { findExpiryProblem } from '../../../domain/api-client';

/** A date that was already there may pass; one that somebody enters has to be ahead. */
export const checkClient: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const moment = momentIn(data?.expiresAt);
  if (moment === null || moment.getTime() === momentIn(originalDoc?.expiresAt)?.getTime()) return data;
  const message = findExpiryProblem(moment, new Date());
  if (message === null) return data;
  throw new ValidationError({ collection: 'api-clients', errors: [{ path: 'expiresAt', message }] }, req.t);
};

/** Null for none, and for what Payload itself refuses. */
function momentIn(value: unknown): Date | null {
  if (value === '' || !(typeof value === 'string' || typeof value === 'number' || value instanceof Date))
    return null;
  return new Date(value);
}
