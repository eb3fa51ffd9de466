import { formatDate } from '../format-date';
import type { ReadinessDraft, ReadinessNote, UsedPicture } from '../readiness';
import { advice } from './advice';

/** What search results show before they cut it. */
export const longestTitle = 60;
export const longestDescription = 155;
const shortestDescription = 50;

export function adviseOnPresentation(
  draft: ReadinessDraft,
  pictures: readonly UsedPicture[],
  now: string,
): ReadinessNote[] {
  return [
    ...adviseOnTitle(draft),
    ...adviseOnDescription(draft),
    ...pictures
      .filter(({ alt }) => !alt.trim())
      .map(({ path, name }) =>
        advice(path, `${name} has no alternative text for readers who cannot see it.`),
      ),
    ...adviseOnDueReview(draft, now),
  ];
}

function adviseOnTitle({ title, search }: ReadinessDraft): ReadinessNote[] {
  const shown = search.title.trim() || title.trim();
  const length = [...shown].length;
  if (length <= longestTitle) return [];
  const what = search.title.trim() ? 'The title for search results' : 'The title';
  return [
    advice(
      'meta.title',
      `${what} has ${length} characters; search results show about ${longestTitle}. A shorter one can be written for them.`,
    ),
  ];
}

function adviseOnDescription({ intro, search }: ReadinessDraft): ReadinessNote[] {
  const description = search.description.trim();
  const length = [...description].length;
  const at = 'meta.description';
  if (length === 0) {
    return [
      advice(
        at,
        intro.trim()
          ? 'There is no description for search results: the beginning of the introduction stands in.'
          : 'There is no description for search results, and no introduction to take one from.',
      ),
    ];
  }
  if (length > longestDescription) {
    return [
      advice(
        at,
        `The description has ${length} characters; search results show about ${longestDescription}.`,
      ),
    ];
  }
  if (length >= shortestDescription) return [];
  return [
    advice(at, `The description has ${length} characters; there is room for about ${longestDescription}.`),
  ];
}

function adviseOnDueReview({ reviewDueAt }: ReadinessDraft, now: string): ReadinessNote[] {
  if (reviewDueAt === null || reviewDueAt >= now) return [];
  return [
    advice(
      'reviewDueAt',
      `The facts were due for a check on ${formatDate(reviewDueAt)}: check them, and set the next date.`,
    ),
  ];
}
