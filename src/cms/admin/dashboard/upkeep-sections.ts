import { formatDate } from '../../../domain/format-date';
import { addDays, dayOf } from '../../../domain/freshness';
import { documentAddress, type Filter, listAddress } from '../list-address';
import type { Upkeep } from './read-upkeep';
import type { Section, SectionName } from './section';
import type { CardProps } from './upkeep-card';

const none: Section = { count: 0, entries: [] };
const comparison = (id: number) => documentAddress('comparisons', id);
const day = (note: string) => formatDate(new Date(note).toISOString());

/** The cards of the dashboard, what is most pressing first. */
export function describeSections(
  { rules, owner, sections }: Upkeep,
  now: string,
  isEditor: boolean,
): CardProps[] {
  const today = dayOf(now);
  const of = (name: SectionName) => sections.get(name) ?? none;
  const own: Filter[] = owner === null ? [] : [['createdBy', 'equals', owner]];
  const comparisons = (...filters: Filter[]) => listAddress('comparisons', [...filters, ...own]);
  const wasPublished: Filter = ['publishedAt', 'exists', true];
  return [
    {
      heading: 'Review overdue',
      section: of('overdue'),
      isUrgent: true,
      whenEmpty: 'No review is overdue.',
      list: comparisons(wasPublished, ['reviewDueAt', 'less_than', `${today}T00:00:00.000Z`]),
      addressOf: comparison,
      describe: (note) => `due ${day(note)}`,
    },
    {
      heading: 'Review due soon',
      section: of('soon'),
      whenEmpty: `None is due in the next ${rules.dueSoonDays} days.`,
      list: comparisons(
        wasPublished,
        ['reviewDueAt', 'greater_than_equal', `${today}T00:00:00.000Z`],
        ['reviewDueAt', 'less_than', `${addDays(today, rules.dueSoonDays + 1)}T00:00:00.000Z`],
      ),
      addressOf: comparison,
      describe: (note) => `due ${day(note)}`,
    },
    {
      heading: 'Cells to verify',
      section: of('to verify'),
      whenEmpty: 'No cell is marked as unverified.',
      list: comparisons(['cellsToVerify', 'greater_than', 0]),
      addressOf: comparison,
      describe: (note) => (Number(note) === 1 ? '1 cell' : `${Number(note)} cells`),
    },
    {
      heading: 'Checked long ago',
      section: of('old checks'),
      whenEmpty: `Every cell that was checked was checked in the last ${rules.recheckAfterDays} days.`,
      list: comparisons(wasPublished, [
        'oldestCheckAt',
        'less_than',
        `${addDays(today, -rules.recheckAfterDays)}T00:00:00.000Z`,
      ]),
      addressOf: comparison,
      describe: (note) => `a cell last checked ${day(note)}`,
    },
    {
      heading: 'Broken sources',
      section: of('sources'),
      isUrgent: true,
      whenEmpty: 'No source is known to be broken.',
      list: listAddress('source-checks', [['state', 'equals', 'broken']]),
      addressOf: (id) => documentAddress('source-checks', id),
      describe: (note) => (/^\d+$/.test(note) ? `answers ${note}` : note),
    },
    ...(isEditor
      ? [
          {
            heading: 'Open inquiries',
            section: of('inquiries'),
            whenEmpty: 'Every message was dealt with.',
            list: listAddress('inquiries', [['status', 'equals', 'new']]),
            addressOf: (id: number) => documentAddress('inquiries', id),
            describe: day,
          },
        ]
      : []),
    {
      heading: 'Published lately',
      section: of('published'),
      isCounted: false,
      whenEmpty: 'Nothing was published yet.',
      list: `${listAddress('comparisons', [wasPublished])}&sort=-publishedAt`,
      addressOf: comparison,
      describe: day,
    },
  ];
}
