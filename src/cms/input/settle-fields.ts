import type { FlattenedField } from 'payload';

export interface InputProblem {
  readonly path: string;
  readonly message: string;
}

type Data = Record<string, unknown>;

/**
 * Makes what a program sent what Payload can be handed: nothing in place of a list is an empty list, nothing in place of
 * a group an empty group. What is of another kind than its field is told, before it is stored as `{}` or fails.
 */
export function settleFields(fields: readonly FlattenedField[], data: Data, at = ''): InputProblem[] {
  return fields.flatMap((field) => {
    if (!Object.hasOwn(data, field.name) || data[field.name] === undefined) return [];
    return settleField(field, data, `${at}${field.name}`);
  });
}

function settleField(field: FlattenedField, data: Data, path: string): InputProblem[] {
  const value = data[field.name];
  switch (field.type) {
    case 'array':
      data[field.name] = value ?? [];
      return settleRows(field.flattenedFields, data[field.name], path);
    case 'group':
    case 'tab':
      data[field.name] = value ?? {};
      return settleGroup(field.flattenedFields, data[field.name], path);
    case 'relationship':
    case 'upload':
      if (field.hasMany) data[field.name] = Array.isArray(value) ? value.filter(isGiven) : (value ?? []);
      return [];
    case 'date':
      return isDate(value) ? [] : [{ path, message: 'This is not a date such as 2026-11-23T09:00:00Z.' }];
    case 'text':
    case 'textarea':
    case 'email':
    case 'number':
    case 'checkbox':
    case 'radio':
    case 'select':
      return isPlain(value) ? [] : [{ path, message: 'This has to be a plain value, not an object.' }];
    default:
      return [];
  }
}

function settleRows(fields: readonly FlattenedField[], rows: unknown, path: string): InputProblem[] {
  // A form that sends its fields one by one says how many rows there are.
  if (!Array.isArray(rows))
    return typeof rows === 'number' ? [] : [{ path, message: 'This has to be a list.' }];
  return rows.filter(isGiven).flatMap((row, index) => settleGroup(fields, row, `${path}.${index}`));
}

function settleGroup(fields: readonly FlattenedField[], group: unknown, path: string): InputProblem[] {
  if (typeof group !== 'object' || group === null || Array.isArray(group))
    return [{ path, message: 'This has to be an object.' }];
  return settleFields(fields, group as Data, `${path}.`);
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** With a year of four digits, as everything that reads dates of ours expects; PostgreSQL knows no year 0. */
function isDate(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'string' && !(value instanceof Date)) return false;
  const year = new Date(value).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((part) => typeof part !== 'object' || part === null);
  return typeof value !== 'object' || value === null || value instanceof Date;
}
