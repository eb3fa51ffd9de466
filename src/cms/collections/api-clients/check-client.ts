import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { findExpiryProblem } from '../../../domain/api-client';

/** A date that was already there may pass; one that somebody enters has to be ahead. */
export const checkClient: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const expiresAt: unknown = data?.expiresAt;
  if (typeof expiresAt !== 'string' || expiresAt === '' || isSame(expiresAt, originalDoc?.expiresAt))
    return data;
  const message = findExpiryProblem(expiresAt, new Date());
  if (message === null) return data;
  throw new ValidationError({ collection: 'api-clients', errors: [{ path: 'expiresAt', message }] }, req.t);
};

function isSame(entered: string, stored: unknown): boolean {
  return typeof stored === 'string' && new Date(entered).getTime() === new Date(stored).getTime();
}
