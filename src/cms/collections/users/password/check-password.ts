import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { findPasswordProblem } from '../../../../domain/password';
import { readEnvironment } from '../../../../env/read-environment';
import { roles } from '../../../access/roles';
import { estimateGuesses } from './estimate-guesses';

const siteWords = ['Verdict', new URL(readEnvironment(process.env).siteUrl).hostname, ...roles];

interface Account {
  readonly name?: unknown;
  readonly email?: unknown;
}

/** After access was decided: what is said of somebody's name and address is said to them and to administrators only. */
export const checkPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const account: Account = { ...originalDoc, ...data };
  if (typeof data?.password === 'string' && data.password !== '') refuseWeak(req, data.password, account);
  return data;
};

/** With the token of a link that works; of any other nobody learns what it would have been good for. */
export const checkResetPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args) || !args.data) return args;
  const { token, password }: Readonly<Record<string, unknown>> = { ...args.data };
  if (typeof token !== 'string' || typeof password !== 'string') return args;
  const account = await req.payload.db.findOne<{ id: number; name?: string; email?: string }>({
    collection: 'users',
    req,
    where: {
      resetPasswordToken: { equals: token },
      resetPasswordExpiration: { greater_than: new Date().toISOString() },
    },
  });
  if (account) refuseWeak(req, password, account);
  return args;
};

function refuseWeak(req: PayloadRequest, password: string, { name, email }: Account): void {
  const account = { name: String(name ?? ''), email: String(email ?? ''), siteWords };
  const message = findPasswordProblem(password, account, estimateGuesses);
  if (message === null) return;
  throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }] }, req.t);
}
