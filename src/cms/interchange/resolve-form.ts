import { compact } from '../../domain/interchange/compact';
import type { ComparisonForm, Form, OptionForm } from '../../domain/interchange/form';
import type { Path } from '../../domain/interchange/json-text';
import {
  type MapReference,
  mapReferences,
  type ReferencedCollection,
} from '../../domain/interchange/map-references';
import type { FileProblem } from '../../domain/interchange/parse-interchange';
import type { Plan } from '../../domain/interchange/plan-import';
import { mapPictures } from '../../domain/interchange/rich-text-form';
import { type FormDocument, isOf } from './documents';

interface Surroundings {
  readonly resolvers: Plan['resolvers'];
  /** A reference of our own making: it may be to what has no name. */
  readonly isKey: (collection: ReferencedCollection, reference: string) => boolean;
  readonly hasFailed: (collection: ReferencedCollection, key: string) => boolean;
  readonly hasPicture: (filename: string) => boolean;
}

export interface ResolvedForm {
  /** Every reference in the one spelling that it is compared and stored by. */
  readonly form: Form;
  readonly problems: readonly FileProblem[];
  /** False where it rests on a document that has problems itself: those are told already. */
  readonly isSound: boolean;
}

const nouns: Record<ReferencedCollection, string> = {
  topics: 'topic',
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  comparisons: 'comparison',
  users: 'person',
};

/** Finds what a document of a file refers to, and what of it is nowhere. */
export function resolveForm(document: FormDocument, path: Path, around: Surroundings): ResolvedForm {
  if (isOf(document, 'comparisons')) return resolveComparison(document.form, path, around);
  if (isOf(document, 'options')) return resolveOption(document.form, path, around);
  return { form: document.form, problems: [], isSound: true };
}

function resolveComparison(given: ComparisonForm, path: Path, around: Surroundings): ResolvedForm {
  const problems: FileProblem[] = [];
  let isSound = true;
  const map: MapReference = (collection, reference, place) => {
    if (around.isKey(collection, reference)) return reference;
    const found = around.resolvers[collection](reference);
    if (!found.ok) {
      problems.push({ path: [...path, ...place], message: unresolved(collection, reference, found.problem) });
      return null;
    }
    if (around.hasFailed(collection, found.key)) isSound = false;
    return found.key;
  };
  const form = mapReferences(given, map);
  problems.push(...checkPicture(form.meta?.image?.filename, [...path, 'meta', 'image'], around));
  return { form, problems: [...problems, ...checkCells(form, path)], isSound };
}

function resolveOption(given: OptionForm, path: Path, around: Surroundings): ResolvedForm {
  const problems = checkPicture(given.logo?.filename, [...path, 'logo'], around);
  const description = mapPictures(given.description, (value) => {
    const filename = filenameIn(value);
    problems.push(...checkPicture(filename, [...path, 'description'], around));
    return { filename };
  });
  return { form: compact({ ...given, description }), problems, isSound: true };
}

function checkCells({ rows }: ComparisonForm, path: Path): FileProblem[] {
  return (rows ?? []).flatMap(({ cells }, row) => {
    const options = (cells ?? []).map(({ option }) => option).filter(Boolean);
    const twice = options.find((option, index) => options.indexOf(option) !== index);
    if (!twice) return [];
    return [{ path: [...path, 'rows', row, 'cells'], message: `there are two cells of ${twice}` }];
  });
}

function checkPicture(filename: string | undefined, path: Path, { hasPicture }: Surroundings): FileProblem[] {
  if (filename === undefined || hasPicture(filename)) return [];
  const message = `there is no picture “${filename}” here: upload it under Media first, with that file name`;
  return [{ path, message }];
}

function unresolved(
  collection: ReferencedCollection,
  reference: string,
  problem: 'missing' | 'ambiguous',
): string {
  const noun = nouns[collection];
  return problem === 'missing'
    ? `there is no ${noun} “${reference}”, neither here nor in this file`
    : `more than one ${noun} is called “${reference}”: use its slug`;
}

function filenameIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'filename' in value ? String(value.filename) : '';
}
