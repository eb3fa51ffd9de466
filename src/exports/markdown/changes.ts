import { describeChange } from '../../domain/change-log/describe-change';
import { formatDate } from '../../domain/format-date';
import { isolate } from '../../domain/isolate';
import { escapeLine } from './escape';
import { heading } from './rich-text';
import { listOf, type Section } from './sections';

export const verdictChangeSection: Section = ({ verdictChange }) => {
  if (!verdictChange) return [];
  const { at, before } = verdictChange;
  return [
    `**Our recommendation changed on ${formatDate(at)}.** Before, it was “${escapeLine(isolate(before))}”.`,
  ];
};

export const changeLogSection: Section = ({ changeLog }) => {
  if (changeLog.length === 0) return [];
  const days = changeLog.flatMap(({ at, changes }) => [
    heading(3, formatDate(at)),
    listOf(changes.map((change) => escapeLine(describeChange(change)))),
  ]);
  return [heading(2, 'What changed'), ...days];
};
