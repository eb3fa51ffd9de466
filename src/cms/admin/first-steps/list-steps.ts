import { comparisonPath } from '../../../paths';
import { documentAddress } from '../list-address';
import type { Progress } from './read-progress';

export interface Step {
  readonly name: 'look' | 'profile' | 'write' | 'review' | 'publish' | 'people' | 'rules';
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly isDone: boolean;
}

export interface Newcomer extends Progress {
  readonly role: 'admin' | 'editor' | 'writer';
  /** Whether they opened the finished comparison from here. */
  readonly hasLooked: boolean;
}

const create = '/admin/collections/comparisons/create';

/** What somebody new does first, in an order that makes sense for their role. */
export function listSteps(newcomer: Newcomer): readonly Step[] {
  return [
    ...look(newcomer),
    profile(newcomer),
    write(newcomer),
    newcomer.role === 'writer' || newcomer.fourEyes ? review(newcomer) : publish(newcomer),
    ...(newcomer.role === 'admin' ? [people(newcomer), rules(newcomer)] : []),
  ];
}

function look({ sampleSlug, hasLooked }: Newcomer): Step[] {
  if (sampleSlug === null) return [];
  const text = 'See what readers get: a verdict, the table, what to choose when. It opens in a new tab.';
  const title = 'Look at a finished comparison';
  return [{ name: 'look', title, text, href: comparisonPath(sampleSlug), isDone: hasLooked }];
}

function profile({ hasProfile }: Newcomer): Step {
  return {
    name: 'profile',
    title: 'Say who you are',
    text: 'Tick “Public profile” in your account and add a sentence about yourself. What you begin then carries your name.',
    href: '/admin/account',
    isDone: hasProfile,
  };
}

function write(newcomer: Newcomer): Step {
  const { draftId, draftTitle } = newcomer;
  const title = draftTitle ? `Go on with “${draftTitle}”` : 'Write your first comparison';
  const text =
    'Name two options, type or paste the table, add a verdict. It saves itself as a draft, which readers cannot see.';
  return { name: 'write', title, text, href: draftAddress(draftId), isDone: isBegun(newcomer) };
}

function review({ draftId, draftReview, role, hasPublished }: Newcomer): Step {
  return {
    name: 'review',
    title: 'Submit it for review',
    text:
      role === 'writer'
        ? 'An editor reads it, then publishes it or says what to change. You get a mail either way.'
        : 'Four eyes are on: somebody else approves it, then it can be published.',
    href: draftAddress(draftId),
    isDone: hasPublished || draftReview === 'in-review' || draftReview === 'approved',
  };
}

function publish({ draftId, hasPublished }: Newcomer): Step {
  return {
    name: 'publish',
    title: 'Publish it',
    text: 'The side bar says what is still missing. Press “Publish changes”, and readers have it within a moment.',
    href: draftAddress(draftId),
    isDone: hasPublished,
  };
}

function people({ hasColleagues }: Newcomer): Step {
  return {
    name: 'people',
    title: 'Invite people',
    text: 'Writers write drafts, editors publish them. You choose the first password and hand it over yourself.',
    href: '/admin/collections/users/create',
    isDone: hasColleagues,
  };
}

function rules({ hasRules }: Newcomer): Step {
  return {
    name: 'rules',
    title: 'Decide who has to approve',
    text: 'Without a rule, every editor publishes. With four eyes, somebody else approves first. Save either to tick this off.',
    href: '/admin/globals/editorial',
    isDone: hasRules,
  };
}

/** A draft that is no more than begun is gone on with: nobody needs a second empty one. */
function draftAddress(id: number | null): string {
  return id === null ? create : documentAddress('comparisons', id);
}

function isBegun({ hasPublished, draftOptions }: Newcomer): boolean {
  return hasPublished || draftOptions >= 2;
}
