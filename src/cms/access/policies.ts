import type { Access, FieldAccess, PayloadRequest } from 'payload';
import { can, editsEverything, isPerson } from './roles';

interface Asked {
  readonly req: PayloadRequest;
}

export const nobody = () => false;
export const everyone = () => true;
/** Readers and programs; whoever has an account in the panel is none. */
export const visitors = ({ req }: Asked) => !isPerson(req.user);
export const administrators = ({ req }: Asked) => can(req.user, 'administer');
export const publishers = ({ req }: Asked) => can(req.user, 'publish');
/** People who publish. What readers entrust to us, and what is noted of colleagues, is no business of a program's. */
export const editors = ({ req }: Asked) => isPerson(req.user) && can(req.user, 'publish');
export const draftReaders = ({ req }: Asked) => can(req.user, 'readDrafts');
export const draftWriters = ({ req }: Asked) => can(req.user, 'writeDrafts');

/** People who work here, and no program. */
export const colleagues = ({ req }: Asked) => isPerson(req.user) && can(req.user, 'readDrafts');

/** Visitors see what is published; everyone on the inside sees drafts too. */
export const publishedOrDraftReader: Access = ({ req }) =>
  can(req.user, 'readDrafts') || { _status: { equals: 'published' } };

/** Writers begin drafts; a document that is born published needs somebody who publishes. */
export const writersUnlessPublishing: Access = ({ req, data }) =>
  can(req.user, data?._status === 'published' ? 'publish' : 'writeDrafts');

/** Publishers change everything; writers, people and programs alike, only what they began, and never publish. */
export const ownDraftOrPublisher: Access = ({ req, data }) => {
  if (editsEverything(req.user)) return true;
  if (!req.user || !can(req.user, 'writeDrafts') || data?._status === 'published') return false;
  const author = isPerson(req.user) ? 'createdBy' : 'createdByClient';
  return { [author]: { equals: req.user.id } };
};

export const peopleWhoWrite = ({ req }: Asked) => isPerson(req.user) && can(req.user, 'writeDrafts');

/** Publishers see and change all of them; other people what they made themselves. Not for programs. */
export const ownOrPublisher: Access = ({ req }) => {
  if (!req.user || !isPerson(req.user)) return false;
  return can(req.user, 'publish') || { createdBy: { equals: req.user.id } };
};

/** People see and change their own account; administrators everybody's. */
export const selfOrAdministrator: Access = ({ req }) => {
  if (can(req.user, 'administer')) return true;
  return req.user && isPerson(req.user) ? { id: { equals: req.user.id } } : false;
};

/** Authors with a public profile are readable by all; colleagues see each other. */
export const publicProfileOrColleague: Access = ({ req }) =>
  (isPerson(req.user) && can(req.user, 'readDrafts')) || { publicProfile: { equals: true } };

export const administratorsField: FieldAccess = ({ req }) => can(req.user, 'administer');
export const nobodyField: FieldAccess = () => false;
export const draftReadersField: FieldAccess = ({ req }) => can(req.user, 'readDrafts');

/** Colleagues know each other: the panel says by these fields who is at work on a document. */
export const peopleField: FieldAccess = ({ req }) => isPerson(req.user);
