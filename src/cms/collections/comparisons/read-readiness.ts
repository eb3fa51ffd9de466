import { parseRichText } from '../../../domain/parse-rich-text';
import type { ReadinessDraft } from '../../../domain/readiness';
import { plainText } from '../../../domain/rich-text';
import { readDraft } from './read-draft';

/** Reads the form as it stands, saved or not. */
export function readReadiness(data: Readonly<Record<string, unknown>>): ReadinessDraft {
  const search = typeof data.meta === 'object' && data.meta !== null ? { ...data.meta } : {};
  return {
    ...readDraft(data),
    intro: plainText(parseRichText(data.intro)),
    search: { title: textIn(search, 'title'), description: textIn(search, 'description') },
    reviewDueAt: dateIn(data.reviewDueAt),
  };
}

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The date picker holds a Date until the form is saved. */
function dateIn(value: unknown): string | null {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
