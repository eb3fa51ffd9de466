import { answer, json, openToAll, type PathItem, refusals } from './parts';

const string = { type: 'string' };
/** With more of its fields than others are shown. */
const account = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: string, email: string, role: string },
  required: ['id', 'name', 'email', 'role'],
};

/** Logging in, and what has one address for everything. */
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
        ...refusals(400, 401, 429),
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
        ...refusals(400, 401, 413, 429),
      },
    },
  },
  '/api/mcp': {
    post: {
      operationId: 'agent',
      summary: 'The Model Context Protocol',
      description:
        'Streamable HTTP without sessions, for agents: search, read, and with a key that may write drafts, draft.',
      tags: ['agents'],
      security: [{}, { key: [] }],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { jsonrpc: { const: '2.0' }, method: string, params: { type: 'object' } },
          required: ['jsonrpc', 'method'],
        }),
      },
      responses: {
        200: {
          description: 'A message of JSON-RPC, as an event of a stream',
          content: { 'text/event-stream': { schema: string } },
        },
        202: { description: 'A notification was taken.' },
        ...refusals(400, 401, 413, 429),
      },
    },
  },
};
