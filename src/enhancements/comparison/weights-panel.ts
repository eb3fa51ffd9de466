import { canCount, findBasis, rowsOn } from '../../domain/decide/basis';
import { type Decision, describePlaces } from '../../domain/decide/describe-decision';
import { element } from './element';
import { createRankingView } from './ranking-view';
import type { ReadTable, TableRow } from './read-table';
import { readerChoices } from './reader-choices';
import { createWeightControl } from './weight-control';

export interface WeightsPanel {
  readonly element: HTMLElement;
  /** Shows what was chosen. @returns who comes first, in a sentence. */
  readonly show: () => string;
}

/** A slider for each criterion that can count, and beside them what the weights come to. */
export function createWeightsPanel(table: ReadTable, actions: HTMLElement): WeightsPanel {
  const ids = table.options.map(({ id }) => id);
  const basis = findBasis(table.rows, ids) ?? 'outcomes';
  const rows = rowsOn(basis, table.rows, ids);
  const decide = (): Decision => ({
    basis,
    options: table.options,
    rows: rows.map((row) => ({ ...row, weight: weightOf(row) })),
  });
  const weighed = rows.filter((row) => canCount(row, ids)).map((row, index) => createWeighed(row, index + 1));
  const view = createRankingView(decide());
  const gone = element('p', { 'data-part': 'aside' });
  const strip = element('p', { 'data-part': 'strip', 'aria-hidden': 'true' });
  const heading = element('h3', {}, 'The order by your weights');
  const panel = element(
    'div',
    { 'data-part': 'panel' },
    element('div', { 'data-part': 'weights' }, ...groupControls(weighed), strip),
    element('div', { 'data-part': 'result' }, heading, view.element, gone, actions),
  );
  const show = () => {
    const decision = decide();
    for (const { row, control } of weighed) control.show(weightOf(row));
    view.show(decision);
    gone.textContent = describeGone(table.rows);
    strip.textContent = describePlaces(decision);
    return strip.textContent;
  };
  return { element: panel, show };
}

type Weighed = ReturnType<typeof createWeighed>;

function createWeighed(row: TableRow, number: number) {
  const { name, slug, weight: ours } = row;
  const set = (weight: number) => {
    const weights = new Map(readerChoices.current.weights);
    if (weight === ours) weights.delete(slug);
    else weights.set(slug, weight);
    readerChoices.choose({ weights });
  };
  return { row, control: createWeightControl({ id: `weight-${number}`, name, ours, set }) };
}

/** In the groups of the table. */
function groupControls(weighed: readonly Weighed[]): readonly HTMLElement[] {
  const groups = [...new Set(weighed.map(({ row }) => row.group))];
  return groups.flatMap((group) => {
    const members = weighed.filter(({ row }) => row.group === group).map(({ control }) => control.element);
    const list = element('ul', {}, ...members);
    return group === '' ? [list] : [element('h3', { dir: 'auto' }, group), list];
  });
}

function weightOf({ slug, weight }: TableRow): number {
  return readerChoices.current.weights.get(slug) ?? weight;
}

/** A link may be older than the comparison. */
function describeGone(rows: readonly TableRow[]): string {
  const known = rows.map(({ slug }) => slug);
  const gone = [...readerChoices.current.weights.keys()].filter((slug) => !known.includes(slug)).length;
  if (gone === 0) return '';
  return `${gone} of the weights in this link ${gone === 1 ? 'is' : 'are'} for what is not compared here any more. The others count.`;
}
