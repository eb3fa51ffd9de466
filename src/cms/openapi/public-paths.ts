import { longestIndexPage } from '../../domain/comparison-index';
import { comparisonFormPath, comparisonIndexPath } from '../../paths';
import { answer, component, type Parameter, type PathItem, refusals, taggedAnswer } from './parts';

const tags = ['public form'];

const slug: Parameter = {
  name: 'slug',
  in: 'path',
  required: true,
  schema: { type: 'string' },
};

const topic: Parameter = {
  name: 'topic',
  in: 'query',
  description: 'The slug of a topic.',
  schema: { type: 'string' },
};

/** Comparisons as their pages show them: what most programs want. */
export const publicPaths: Record<string, PathItem> = {
  [comparisonIndexPath]: {
    get: {
      operationId: 'list-published',
      summary: 'Published comparisons, or what changed since a moment',
      description:
        'The newest first. With `updatedSince`, what changed since in the order of the changes, and what was taken off the site. To keep a copy: read the list to its end, keep `asOf` of its first page, and ask for `updatedSince` that moment next time.',
      tags,
      security: [],
      parameters: [
        {
          name: 'page',
          in: 'query',
          description: 'Taken from `next` of the page before.',
          schema: { type: 'string' },
        },
        topic,
        {
          name: 'updatedSince',
          in: 'query',
          description:
            'An instant or a day. What is told of a topic then includes what is not on it, as removed.',
          schema: { type: 'string' },
        },
        {
          name: 'limit',
          in: 'query',
          schema: { type: 'integer', minimum: 1, maximum: longestIndexPage, default: 50 },
        },
      ],
      responses: {
        ...taggedAnswer('A page of the list', component('ComparisonListJson')),
        ...refusals(400, 404, 429),
      },
    },
  },
  [comparisonFormPath('{slug}', 'json')]: {
    parameters: [slug],
    get: {
      operationId: 'read-published',
      summary: 'One published comparison, whole',
      tags,
      security: [],
      responses: {
        ...taggedAnswer('The comparison', component('ComparisonJson')),
        308: { description: 'It has another address now.' },
        ...refusals(404),
      },
    },
  },
  '/oembed': {
    get: {
      operationId: 'oembed',
      summary: 'How to embed the table of a comparison',
      tags,
      security: [],
      parameters: [
        { name: 'url', in: 'query', required: true, schema: { type: 'string', format: 'uri' } },
        { name: 'maxwidth', in: 'query', schema: { type: 'integer', minimum: 1 } },
        { name: 'maxheight', in: 'query', schema: { type: 'integer', minimum: 1 } },
      ],
      responses: {
        200: answer('After oembed.com', {
          type: 'object',
          properties: {
            version: { const: '1.0' },
            type: { const: 'rich' },
            html: { type: 'string' },
            width: { type: 'integer' },
            height: { type: 'integer' },
          },
          required: ['version', 'type', 'html', 'width', 'height'],
        }),
        ...refusals(400, 404),
      },
    },
  },
};
