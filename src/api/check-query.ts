import { parse } from 'qs-esm';
import { deepestNesting } from '../domain/request-size/deepest-nesting';

/** Characters of a query in an address, and of one that is sent as a body. */
export const longestQuery = 8_000;
export const longestQueryInBody = 100_000;
const deepestFilter = 20;

export type Query = Readonly<Record<string, unknown>>;

/** As Payload reads a query: what is judged must be what is carried out. */
export function parseQuery(search: string): Query {
  return parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true });
}

const numbers = ['limit', 'page', 'depth'];
const shapes = ['select', 'populate', 'joins'];
const jsonTexts = ['where', 'data'];

/** What is wrong with the form of a query, where Payload would take it as it comes or fail; null when nothing is. */
export function problemOfQuery(query: Query): string | null {
  for (const name of numbers)
    if (!isNumber(query[name])) return `The parameter “${name}” has to be a whole number.`;
  for (const name of shapes)
    if (query[name] !== undefined && !isRecord(query[name]))
      return `The parameter “${name}” has to name fields, such as ${name}[title]=true.`;
  for (const name of jsonTexts)
    if (!isFilter(query[name]))
      return `The parameter “${name}” has to be like ${name}[title][equals]=…, or an object as JSON.`;
  if (!isSort(query.sort)) return 'The parameter “sort” has to be names of fields with commas between them.';
  return null;
}

function isNumber(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^(?:-?\d{1,15})?$/.test(value.trim()));
}

function isSort(value: unknown): boolean {
  if (value === undefined || typeof value === 'string') return true;
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isFilter(value: unknown): boolean {
  if (value === undefined || value === '' || isRecord(value)) return true;
  if (typeof value !== 'string' || deepestNesting(value, deepestFilter) > deepestFilter) return false;
  try {
    return isRecord(JSON.parse(value));
  } catch {
    return false;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
