import { idParameter } from './parameters';
import {
  type Answer,
  answer,
  csv,
  json,
  type Operation,
  type PathItem,
  refusals,
  withAccount,
} from './parts';
import type { Schema } from './stored-schemas';

const string = { type: 'string' };
const boolean = { type: 'boolean' };
const integer = { type: 'integer' };
const instant = { type: 'string', format: 'date-time' };
const maybeInstant = { type: ['string', 'null'], format: 'date-time' };

function object(properties: Record<string, Schema>, required = Object.keys(properties)): Schema {
  return { type: 'object', properties, required };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

type Status = Parameters<typeof refusals>[number];

interface Action {
  readonly id: string;
  readonly does: string;
  readonly takes?: Schema;
  readonly answers: readonly [status: number, Answer];
  readonly refuses?: readonly Status[];
}

function operation(tag: string, { id, does, takes, answers, refuses = [] }: Action): Operation {
  const [status, answered] = answers;
  return {
    operationId: id,
    summary: does,
    tags: [tag],
    security: withAccount,
    ...(takes && { requestBody: { required: true, content: json(takes) } }),
    responses: { [status]: answered, ...refusals(400, 401, 403, ...refuses, 429) },
  };
}

function read(tag: string, action: Action): PathItem {
  return { get: operation(tag, action) };
}

function ask(tag: string, action: Action): PathItem {
  return { post: operation(tag, action) };
}

function ofOne(item: PathItem): PathItem {
  return { parameters: [idParameter], ...item };
}

const keys = list(
  object({
    id: integer,
    keyStart: string,
    createdAt: instant,
    lastUsedAt: maybeInstant,
    expiresAt: maybeInstant,
  }),
);
const delivery: readonly [number, Answer] = [202, answer('It is queued', object({ delivery: integer }))];

function leaveSite(tag: string): PathItem {
  return ofOne(
    ask(tag, {
      id: tag === 'comparisons' ? 'unpublish' : `unpublish-${tag}`,
      does: 'Take it off the site, and lead its readers elsewhere',
      takes: object({ target: { ...string, description: 'A path of this site, or none.' } }, []),
      answers: [200, answer('It is a draft now', { type: 'object' })],
      refuses: [404, 409],
    }),
  );
}

/** What is done to a document beside writing its fields. */
export const actionPaths: Record<string, PathItem> = {
  '/api/comparisons/{id}/reviewed': ofOne(
    ask('comparisons', {
      id: 'mark-reviewed',
      does: 'Mark what is published as reviewed, without other change',
      answers: [
        200,
        answer(
          'The dates that readers see now',
          object({ lastReviewedAt: instant, reviewDueAt: maybeInstant, alreadyReviewed: boolean }),
        ),
      ],
      refuses: [404, 409],
    }),
  ),
  ...Object.fromEntries(
    ['comparisons', 'pages', 'topics', 'options', 'criteria', 'scenarios'].map((tag) => [
      `/api/${tag}/{id}/unpublish`,
      leaveSite(tag),
    ]),
  ),
  '/api/comparisons/{id}/schedule': ofOne(
    read('comparisons', {
      id: 'read-schedule',
      does: 'What is going to happen to it, and what was refused when it was due',
      answers: [
        200,
        answer(
          'What is planned',
          object({ upcoming: list({ type: 'object' }), missed: { type: ['object', 'null'] } }),
        ),
      ],
    }),
  ),
  '/api/comparisons/{id}/set-aside': ofOne(
    ask('comparisons', {
      id: 'set-aside',
      does: 'Keep a text among the versions without making it the newest',
      takes: { type: 'object', additionalProperties: true },
      answers: [201, answer('The version that it is', object({ version: integer }))],
      refuses: [404, 409],
    }),
  ),
  '/api/inquiries/{id}/reply': ofOne(
    ask('inquiries', {
      id: 'reply-to-inquiry',
      does: 'Send an answer by mail',
      takes: object({ message: string }),
      answers: [200, answer('Whether there is a mail server', object({ delivered: boolean }))],
      refuses: [404, 409],
    }),
  ),
  '/api/inquiries/erase': ask('inquiries', {
    id: 'erase-inquiries',
    does: 'Erase what is personal in all messages from an address',
    takes: object({ email: { ...string, format: 'email' } }),
    answers: [200, answer('How many they were', object({ erased: integer }))],
  }),
  '/api/inquiries/export': read('inquiries', {
    id: 'export-inquiries',
    does: 'All messages',
    answers: [200, csv('One message a line')],
  }),
  '/api/api-clients/{id}/keys': ofOne(
    read('api-clients', {
      id: 'list-keys',
      does: 'The keys that work: how they begin, and since and until when',
      answers: [200, answer('The newest first', object({ keys }))],
      refuses: [404],
    }),
  ),
  '/api/api-clients/{id}/rotate-key': ofOne(
    ask('api-clients', {
      id: 'rotate-key',
      does: 'Make a new key, while the former ones go on for a while',
      takes: object(
        {
          keepOldHours: { ...integer, minimum: 0, maximum: 168, default: 24 },
          replaces: { ...integer, description: 'The id of the newest key: refused if there is a newer one.' },
        },
        [],
      ),
      answers: [200, answer('The key, this once', object({ key: string, keys }))],
      refuses: [404, 409],
    }),
  ),
  '/api/api-clients/{id}/end-former-keys': ofOne(
    ask('api-clients', {
      id: 'end-former-keys',
      does: 'End all keys but the newest at once',
      answers: [200, answer('What is left', object({ keys }))],
      refuses: [404],
    }),
  ),
  '/api/webhooks/{id}/secrets': ofOne(
    read('webhooks', {
      id: 'list-secrets',
      does: 'Since when and until when its secrets sign',
      answers: [
        200,
        answer(
          'The newest first',
          object({
            secrets: list(
              object({
                createdAt: string,
                shownAt: { type: ['string', 'null'] },
                expiresAt: { type: ['string', 'null'] },
              }),
            ),
          }),
        ),
      ],
      refuses: [404],
    }),
  ),
  '/api/webhooks/{id}/reveal-secret': ofOne(
    ask('webhooks', {
      id: 'reveal-secret',
      does: 'Read the first secret, once',
      answers: [200, answer('The secret', object({ secret: string }))],
      refuses: [404, 409],
    }),
  ),
  '/api/webhooks/{id}/rotate-secret': ofOne(
    ask('webhooks', {
      id: 'rotate-secret',
      does: 'Make a new secret; the old one signs beside it for 24 hours',
      takes: object({ keepOld: { ...boolean, default: true } }, []),
      answers: [
        200,
        answer('The secret, this once', object({ secret: string, oldSecretsSignUntil: instant })),
      ],
      refuses: [404, 409],
    }),
  ),
  '/api/webhooks/{id}/test': ofOne(
    ask('webhooks', {
      id: 'test-webhook',
      does: 'Send an event that tells of nothing',
      answers: delivery,
      refuses: [404, 409],
    }),
  ),
  '/api/webhook-deliveries/{id}/replay': ofOne(
    ask('webhook-deliveries', {
      id: 'replay-delivery',
      does: 'Send it again under its id, for another day',
      answers: delivery,
      refuses: [404, 409],
    }),
  ),
  ...Object.fromEntries(
    ['options', 'criteria', 'scenarios', 'faqs'].map((slug) => [`/api/${slug}/names`, namesPath(slug)]),
  ),
};

function namesPath(slug: string): PathItem {
  const definitions = list(object({ id: integer, name: string, group: string }));
  return {
    ...read(slug, {
      id: `list-names-of-${slug}`,
      does: 'All names, drafts included',
      answers: [200, answer('The public first, then the oldest', object({ definitions }))],
    }),
    ...ask(slug, {
      id: `find-or-create-${slug}`,
      does: 'Find by name, and create as drafts what is missing, all or nothing',
      takes: object({
        definitions: list(object({ name: string, group: string, answer: string }, ['name'])),
      }),
      answers: [200, answer('In the order of the names', object({ definitions }))],
      refuses: [409],
    }),
  };
}
