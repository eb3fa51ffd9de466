import { type CollectionBeforeOperationHook, Forbidden } from 'payload';

/** Payload would give whoever comes with a key a token for hours, which no revocation reaches. */
export const refuseSessions: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'refresh') throw new Forbidden(req.t);
  return args;
};
