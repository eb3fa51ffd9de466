import type { ClientState } from '../../../domain/api-client';
import type { Scope } from '../../access/roles';

/** In an administrator's words. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  'read-published': 'Read published content',
  'read-drafts': 'Read drafts',
  'write-drafts': 'Write drafts',
  publish: 'Publish',
};

export const stateNames: Readonly<Record<ClientState, string>> = {
  working: 'Works',
  expired: 'Expired',
  revoked: 'Revoked',
};
