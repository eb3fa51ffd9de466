import { type CollectionBeforeOperationHook, Forbidden } from 'payload';

/** Whoever reaches an empty installation first would become its administrator. The first one is made by `npm start`. */
export const refuseFirstRegister: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.pathname?.endsWith('/first-register')) throw new Forbidden(req.t);
  return args;
};
