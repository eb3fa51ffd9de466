import { largestPage } from '../access/clamp-reads';
import type { Parameter } from './parts';

const free = { type: 'object', additionalProperties: true };

export const idParameter: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
};

const depth: Parameter = {
  name: 'depth',
  in: 'query',
  description: 'How far relationships are replaced by the documents they lead to.',
  schema: { type: 'integer', minimum: 0, maximum: 3, default: 1 },
};

const select: Parameter = {
  name: 'select',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description: 'Fields to answer, as `select[title]=true`; others are then left out, required ones included.',
  schema: free,
};

const populate: Parameter = {
  name: 'populate',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description: 'Fields of the documents that relationships lead to, as `populate[options][name]=true`.',
  schema: free,
};

const draft: Parameter = {
  name: 'draft',
  in: 'query',
  description: 'The newest draft of each, for who may read drafts. A draft may lack what publishing demands.',
  schema: { type: 'boolean', default: false },
};

const where: Parameter = {
  name: 'where',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description:
    'Conditions, as `where[topic.slug][equals]=databases`. Operators: equals, not_equals, in, not_in, exists, like, contains, greater_than, greater_than_equal, less_than, less_than_equal; `and` and `or` take lists.',
  schema: free,
};

export function readParameters(hasDrafts: boolean): Parameter[] {
  return [depth, select, populate, ...(hasDrafts ? [draft] : [])];
}

export function listParameters(hasDrafts: boolean): Parameter[] {
  return [
    where,
    {
      name: 'sort',
      in: 'query',
      description: 'A field, with `-` before it for the other direction; several with commas.',
      schema: { type: 'string' },
    },
    {
      name: 'limit',
      in: 'query',
      schema: { type: 'integer', minimum: 1, maximum: largestPage, default: 10 },
    },
    { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, default: 1 } },
    ...readParameters(hasDrafts),
  ];
}

export const countParameters: Parameter[] = [where];

export const writeParameters: Parameter[] = [{ ...depth, description: 'As in reading: for the answer.' }];
