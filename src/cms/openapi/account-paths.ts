import { answer, json, openToAll, type PathItem, refusals, withAccount } from './parts';

const string = { type: 'string' };
/** With more of its fields than others are shown. */
const account = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: string, email: string, role: string },
  required: ['id', 'name', 'email', 'role'],
};

/** What is no document: logging in, files of comparisons, GraphQL. */
export const accountPaths: Record<string, PathItem> = {
  '/api/users/login': {
    post: {
      operationId: 'login',
      summary: 'Log in',
      tags: ['users'],
      security: [],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { email: string, password: string },
          required: ['email', 'password'],
        }),
      },
      responses: {
        200: answer('A token for eight hours', {
          type: 'object',
          properties: { token: string, exp: { type: 'integer' }, user: account },
          required: ['token', 'exp', 'user'],
        }),
        ...refusals(400, 401, 429),
      },
    },
  },
  '/api/users/me': {
    get: {
      operationId: 'who-am-i',
      summary: 'Who is logged in',
      tags: ['users'],
      security: openToAll,
      responses: {
        200: answer('The person, or null', {
          type: 'object',
          properties: { user: { anyOf: [account, { type: 'null' }] } },
          required: ['user'],
        }),
      },
    },
  },
  '/api/comparisons/export': {
    get: {
      operationId: 'export-comparisons',
      summary: 'Comparisons as one file',
      tags: ['comparisons'],
      security: withAccount,
      parameters: [
        { name: 'drafts', in: 'query', schema: { type: 'boolean', default: false } },
        { name: 'ids', in: 'query', description: 'With commas; all without.', schema: string },
      ],
      responses: {
        200: answer('See interchange.schema.json', { type: 'object', required: ['format', 'version'] }),
        ...refusals(401, 403, 413),
      },
    },
  },
  '/api/comparisons/import': {
    post: {
      operationId: 'import-comparisons',
      summary: 'Take a file of comparisons, all of it or nothing',
      tags: ['comparisons'],
      security: withAccount,
      parameters: [
        { name: 'dryRun', in: 'query', schema: { type: 'boolean', default: false } },
        { name: 'publish', in: 'query', schema: { type: 'boolean', default: false } },
      ],
      requestBody: { required: true, content: json({ type: 'object', required: ['format', 'version'] }) },
      responses: {
        200: answer('What was done', { type: 'object' }),
        ...refusals(400, 401, 403, 413),
        422: answer('All that is wrong, by line and field', { type: 'object', required: ['problems'] }),
      },
    },
  },
  '/api/graphql': {
    post: {
      operationId: 'graphql',
      summary: 'GraphQL',
      description: 'The schema is docs/schema.graphql.',
      tags: ['GraphQL'],
      security: openToAll,
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { query: string, variables: { type: 'object' }, operationName: string },
          required: ['query'],
        }),
      },
      responses: {
        200: answer('Data, or errors', {
          type: 'object',
          properties: { data: {}, errors: { type: 'array' } },
        }),
      },
    },
  },
};
