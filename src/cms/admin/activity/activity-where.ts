import type { Where } from 'payload';
import { addDays } from '../../../domain/freshness';

/** Empty parts do not matter. Days are days in UTC, both included. */
export interface ActivityFilter {
  readonly who: string;
  readonly action: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export const noFilter: ActivityFilter = { who: '', action: '', kind: '', from: '', to: '' };

/** What a log entry says where nobody was signed in. */
const nobody = 'nobody signed in';

export function whereFor({ who, action, kind, from, to }: ActivityFilter): Where {
  const name = who.trim();
  const isNobody = name.toLowerCase() === nobody;
  const conditions: Where[] = [
    ...(name === '' ? [] : [{ actorName: isNobody ? { exists: false } : { like: name } }]),
    ...(action === '' ? [] : [{ action: { equals: action } }]),
    ...(kind === '' ? [] : [{ documentCollection: { equals: kind } }]),
    ...(from === '' ? [] : [{ createdAt: { greater_than_equal: `${from}T00:00:00.000Z` } }]),
    ...(to === '' ? [] : [{ createdAt: { less_than: `${addDays(to, 1)}T00:00:00.000Z` } }]),
  ];
  return conditions.length === 0 ? {} : { or: [{ and: conditions }] };
}

/** The filter that a list was opened with, as far as these fields can show it. */
export function filterFrom(where: Where | undefined): ActivityFilter {
  const conditions = where?.or?.[0]?.and ?? [];
  const askedFor = (field: string, operator: string): string => {
    for (const condition of conditions) {
      const asked: unknown = condition[field];
      if (typeof asked === 'object' && asked !== null && operator in asked) {
        return String(Object.entries(asked).find(([name]) => name === operator)?.[1] ?? '');
      }
    }
    return '';
  };
  const before = askedFor('createdAt', 'less_than').slice(0, 10);
  return {
    who: askedFor('actorName', 'exists') === 'false' ? 'Nobody signed in' : askedFor('actorName', 'like'),
    action: askedFor('action', 'equals'),
    kind: askedFor('documentCollection', 'equals'),
    from: askedFor('createdAt', 'greater_than_equal').slice(0, 10),
    to: before === '' ? '' : addDays(before, -1),
  };
}
