import { compact } from './compact';
import type { CellForm, ComparisonForm, InterchangeCollection, OutcomeForm } from './form';
import type { Path } from './json-text';

export type ReferencedCollection = InterchangeCollection | 'users';

/** Says what stands in place of a reference; null leaves it out. */
export type MapReference = (collection: ReferencedCollection, reference: string, path: Path) => string | null;

/** The same comparison with every reference replaced, and its cells in the order of its options. */
export function mapReferences(form: ComparisonForm, map: MapReference): ComparisonForm {
  const one = (collection: ReferencedCollection, reference: string | null | undefined, path: Path) =>
    reference ? map(collection, reference, path) : null;
  const many = (
    collection: ReferencedCollection,
    references: readonly string[] | null | undefined,
    path: Path,
  ) => (references ?? []).flatMap((reference, index) => map(collection, reference, [...path, index]) ?? []);
  const outcome = (stated: OutcomeForm | null | undefined, path: Path) =>
    stated && compact({ ...stated, winners: many('options', stated.winners, [...path, 'winners']) });

  const options = (form.options ?? []).map((entry, index) =>
    compact({ ...entry, option: one('options', entry.option, ['options', index, 'option']) }),
  );
  const compared = options.map(({ option }) => option ?? '');
  return compact({
    ...form,
    topic: one('topics', form.topic, ['topic']),
    options,
    rows: form.rows?.map((row, index) => {
      const path = ['rows', index];
      const cells = (row.cells ?? []).flatMap((cell, at) => {
        const option = map('options', cell.option, [...path, 'cells', at, 'option']);
        return option === null ? [] : { ...cell, option };
      });
      return compact({
        ...row,
        criterion: one('criteria', row.criterion, [...path, 'criterion']),
        cells: inOrder(cells, compared),
        outcome: outcome(row.outcome, [...path, 'outcome']),
      });
    }),
    verdict:
      form.verdict &&
      compact({ ...form.verdict, outcome: outcome(form.verdict.outcome, ['verdict', 'outcome']) }),
    recommendations: form.recommendations?.map((entry, index) => {
      const path = ['recommendations', index];
      return compact({
        ...entry,
        scenario: one('scenarios', entry.scenario, [...path, 'scenario']),
        outcome: outcome(entry.outcome, [...path, 'outcome']),
      });
    }),
    faqs: many('faqs', form.faqs, ['faqs']),
    related: many('comparisons', form.related, ['related']),
    authors: many('users', form.authors, ['authors']),
    reviewedBy: one('users', form.reviewedBy, ['reviewedBy']),
  });
}

/** A cell with nothing in it is no cell. */
function inOrder(cells: readonly CellForm[], compared: readonly string[]): CellForm[] {
  const place = ({ option }: CellForm) => {
    const index = compared.indexOf(option);
    return index === -1 ? compared.length : index;
  };
  return cells
    .filter((cell) => Object.keys(cell).length > 1)
    .sort((a, b) => place(a) - place(b) || (a.option < b.option ? -1 : 1));
}
