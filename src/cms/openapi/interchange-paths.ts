import { idParameter } from './parameters';
import {
  type Answer,
  answer,
  component,
  csv,
  csvContent,
  json,
  type Parameter,
  type PathItem,
  refusals,
  withAccount,
} from './parts';

const string = { type: 'string' };
const tags = ['comparisons'];

const importParameters: readonly Parameter[] = [
  { name: 'dryRun', in: 'query', schema: { type: 'boolean', default: false } },
  { name: 'publish', in: 'query', schema: { type: 'boolean', default: false } },
  {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A quoted text of up to 255 characters: within a day the same request is carried out once, and answered alike.',
    schema: string,
  },
];

const report = {
  type: 'object',
  properties: {
    isWritten: { type: 'boolean' },
    documents: { type: 'array', items: { type: 'object' } },
    problems: {
      type: 'array',
      description: 'All that is wrong, by line and field. Nothing is written if there is anything.',
      items: { type: 'object', properties: { message: string }, required: ['message'] },
    },
  },
  required: ['isWritten', 'documents', 'problems'],
};

const replayed = {
  'Idempotency-Replayed': {
    description: '`true` for an answer that was given before.',
    schema: { type: 'string' },
  },
};

const importAnswers: Readonly<Record<number, Answer>> = {
  200: { ...answer('What was done', report), headers: replayed },
  ...refusals(400, 401, 403, 409, 413, 429),
  422: {
    description: 'The file has problems, all of which are listed; or the key was used for another request.',
    content: json({ anyOf: [report, component('Errors')] }),
    headers: replayed,
  },
};

/** Comparisons as files. */
export const interchangePaths: Record<string, PathItem> = {
  '/api/comparisons/export': {
    get: {
      operationId: 'export-comparisons',
      summary: 'Comparisons as one file',
      tags,
      security: withAccount,
      parameters: [
        { name: 'drafts', in: 'query', schema: { type: 'boolean', default: false } },
        { name: 'ids', in: 'query', description: 'With commas; all without.', schema: string },
      ],
      responses: { 200: answer('The file', component('Interchange')), ...refusals(400, 401, 403, 413, 429) },
    },
  },
  '/api/comparisons/import': {
    post: {
      operationId: 'import-comparisons',
      summary: 'Take a file of comparisons, all of it or nothing',
      tags,
      security: withAccount,
      parameters: importParameters,
      requestBody: { required: true, content: json(component('Interchange')) },
      responses: importAnswers,
    },
  },
  '/api/comparisons/{id}/table.csv': {
    parameters: [idParameter],
    get: {
      operationId: 'export-table',
      summary: 'The table of the newest draft',
      tags,
      security: withAccount,
      responses: { 200: csv('One criterion a line'), ...refusals(400, 401, 403, 404, 429) },
    },
  },
  '/api/comparisons/{id}/table': {
    parameters: [idParameter],
    post: {
      operationId: 'import-table',
      summary: 'Put a table in the place of the one there is',
      tags,
      security: withAccount,
      parameters: importParameters,
      requestBody: { required: true, content: csvContent },
      responses: { ...importAnswers, ...refusals(404) },
    },
  },
};
