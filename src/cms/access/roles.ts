import type { PayloadRequest } from 'payload';

/** What someone may do, whoever they are: a role or an API key's scopes come down to these. */
export const capabilities = ['readDrafts', 'writeDrafts', 'publish', 'administer'] as const;
export type Capability = (typeof capabilities)[number];

export const roles = ['admin', 'editor', 'writer'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['read-published', 'read-drafts', 'write-drafts', 'publish'] as const;
export type Scope = (typeof scopes)[number];

const capabilitiesOfRole: Record<Role, readonly Capability[]> = {
  admin: ['readDrafts', 'writeDrafts', 'publish', 'administer'],
  editor: ['readDrafts', 'writeDrafts', 'publish'],
  writer: ['readDrafts', 'writeDrafts'],
};

const capabilitiesOfScope: Record<Scope, readonly Capability[]> = {
  'read-published': [],
  'read-drafts': ['readDrafts'],
  'write-drafts': ['readDrafts', 'writeDrafts'],
  publish: ['readDrafts', 'writeDrafts', 'publish'],
};

type Requester = PayloadRequest['user'];

export function can(user: Requester | undefined, capability: Capability): boolean {
  if (!user) return false;
  if (user.collection === 'users') return capabilitiesOfRole[user.role].includes(capability);
  return user.scopes.some((scope) => capabilitiesOfScope[scope].includes(capability));
}

/** A person with an account, as opposed to an API key: only people have the admin panel. */
export function isPerson(user: Requester | undefined): boolean {
  return user?.collection === 'users';
}

/** May change anybody's documents, not only their own drafts. */
export function editsEverything(user: Requester | undefined): boolean {
  return can(user, 'publish');
}
