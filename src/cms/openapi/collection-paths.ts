import type { PromisedCollection } from './contract';
import { countParameters, idParameter, listParameters, readParameters, writeParameters } from './parameters';
import {
  type Answer,
  answer,
  component,
  json,
  type Operation,
  openToAll,
  type PathItem,
  refusals,
  taggedAnswer,
  withAccount,
} from './parts';
import { type Schema, storedName, writtenName } from './stored-schemas';

export function collectionPaths(collection: PromisedCollection): Record<string, PathItem> {
  const { slug, visitors, writes } = collection;
  const has = (write: 'create' | 'update' | 'delete') => writes.includes(write);
  const security = visitors === 'read' ? openToAll : withAccount;
  const create = {
    ...createOperation(collection),
    security: visitors === 'create' ? openToAll : withAccount,
  };
  return {
    [`/api/${slug}`]: {
      get: { ...listOperation(collection), security },
      ...(has('create') && { post: create }),
    },
    [`/api/${slug}/count`]: { get: { ...countOperation(collection), security } },
    [`/api/${slug}/{id}`]: {
      parameters: [idParameter],
      get: { ...readOperation(collection), security },
      ...(has('update') && { patch: { ...updateOperation(collection), security: withAccount } }),
      ...(has('delete') && { delete: { ...deleteOperation(collection), security: withAccount } }),
    },
  };
}

type Described = Omit<Operation, 'security'>;

function listOperation({ slug, noun, hasDrafts }: PromisedCollection): Described {
  return {
    operationId: `list-${slug}`,
    summary: `List: ${noun}`,
    tags: [slug],
    parameters: listParameters(hasDrafts),
    responses: { ...taggedAnswer('A page of the list', pageOf(slug)), ...refusals(400, 401, 403, 429) },
  };
}

function countOperation({ slug, noun }: PromisedCollection): Described {
  const schema = { type: 'object', properties: { totalDocs: { type: 'integer' } }, required: ['totalDocs'] };
  return {
    operationId: `count-${slug}`,
    summary: `Count: ${noun}`,
    tags: [slug],
    parameters: countParameters,
    responses: { ...taggedAnswer('How many there are', schema), ...refusals(400, 401, 403, 429) },
  };
}

function readOperation({ slug, noun, hasDrafts }: PromisedCollection): Described {
  return {
    operationId: `read-${slug}`,
    summary: `Read one: ${noun}`,
    tags: [slug],
    parameters: readParameters(hasDrafts),
    responses: {
      ...taggedAnswer('The document', component(storedName(slug))),
      ...refusals(400, 401, 403, 404, 429),
    },
  };
}

function createOperation({ slug, noun, hasDrafts }: PromisedCollection): Described {
  return {
    operationId: `create-${slug}`,
    summary: `Create: ${noun}`,
    ...(hasDrafts && { description: 'Public at once with `"_status": "published"`, a draft otherwise.' }),
    tags: [slug],
    parameters: writeParameters,
    requestBody: { required: true, content: json(component(writtenName(slug))) },
    responses: { 201: written(slug), ...refusals(400, 401, 403, 409, 429) },
  };
}

function updateOperation({ slug, noun }: PromisedCollection): Described {
  return {
    operationId: `update-${slug}`,
    summary: `Change: ${noun}`,
    description: 'With `If-Match` or the `updatedAt` that was read, nobody else’s save is written over.',
    tags: [slug],
    parameters: [
      ...writeParameters,
      {
        name: 'If-Match',
        in: 'header',
        description: 'The `updatedAt` that was read, in quotes.',
        schema: { type: 'string' },
      },
    ],
    requestBody: { required: true, content: json(component(writtenName(slug))) },
    responses: { 200: written(slug), ...refusals(400, 401, 403, 404, 409, 429) },
  };
}

function deleteOperation({ slug, noun }: PromisedCollection): Described {
  return {
    operationId: `delete-${slug}`,
    summary: `Delete: ${noun}`,
    tags: [slug],
    responses: { 200: written(slug), ...refusals(400, 401, 403, 404, 409, 429) },
  };
}

function written(slug: string): Answer {
  return answer('What is stored now', {
    type: 'object',
    properties: { message: { type: 'string' }, doc: component(storedName(slug)) },
    required: ['doc'],
  });
}

function pageOf(slug: string): Schema {
  const whole = { type: 'integer' };
  const maybe = { type: ['integer', 'null'] };
  const properties = {
    docs: { type: 'array', items: component(storedName(slug)) },
    totalDocs: whole,
    limit: whole,
    totalPages: whole,
    page: whole,
    pagingCounter: whole,
    hasPrevPage: { type: 'boolean' },
    hasNextPage: { type: 'boolean' },
    prevPage: maybe,
    nextPage: maybe,
  };
  return { type: 'object', properties, required: Object.keys(properties) };
}
