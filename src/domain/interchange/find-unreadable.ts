import { describePlace } from './describe-place';
import type { Form, InterchangeCollection } from './form';
import { deepest } from './json-walk';
import { checkForm } from './parse-interchange';

/** Levels of a file around a document: the file itself and its list. */
const around = 2;

/** Why a document, written down as it is, would be refused in reading: drafts may hold what nobody checked yet. */
export function findUnreadable(collection: InterchangeCollection, form: Form): string | null {
  if (depthOf(form) + around > deepest) return `it is nested more than ${deepest} levels deep`;
  const [problem] = checkForm(collection, form);
  return problem ? `${describePlace(problem.path, form)}: ${problem.message}` : null;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
