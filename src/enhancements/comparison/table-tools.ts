import { differs } from '../../domain/decide/differs';
import { type ReadTable, readTable } from './read-table';
import { cameByLink, readerChoices } from './reader-choices';

/** As in comparison-table.module.css: from here on two options at a time. */
const narrow = matchMedia('screen and (max-width: 40rem)');

/** Above the table: only the rows that differ, and on a narrow screen which two options. */
export class TableTools extends HTMLElement {
  connectedCallback(): void {
    const table = readTable(this);
    if (!table) return;
    const show = () => this.#show(table);
    let shown = readerChoices.current;
    this.#listen(table);
    narrow.addEventListener('change', show);
    readerChoices.addEventListener('change', () => {
      const { pair, differencesOnly } = readerChoices.current;
      // Weights change often and nothing here.
      const isShown = pair === shown.pair && differencesOnly === shown.differencesOnly;
      shown = readerChoices.current;
      if (!isShown) show();
    });
    show();
    const { differencesOnly, pair, weights } = readerChoices.current;
    if ((differencesOnly || pair.length > 0) && weights.size === 0 && cameByLink())
      this.scrollIntoView({ behavior: 'instant' });
  }

  #listen({ options }: ReadTable): void {
    const only = this.querySelector('input');
    only?.addEventListener('change', () => readerChoices.choose({ differencesOnly: only.checked }));
    const selects = this.#selects();
    for (const [index, select] of selects.entries()) {
      select.addEventListener('change', () => {
        const before = pairOf(options);
        const other = selects[1 - index];
        // The option chosen may stand in the other column: then the two change places.
        if (other?.value === select.value) other.value = before[index] ?? '';
        readerChoices.choose({ pair: selects.map(({ value }) => value) });
      });
    }
  }

  #show(table: ReadTable): void {
    const pair = pairOf(table.options);
    for (const [index, select] of this.#selects().entries()) select.value = pair[index] ?? '';
    const isPaired = narrow.matches && table.options.length > 2;
    const places = table.options.filter(({ slug }) => !isPaired || pair.includes(slug)).map(({ id }) => id);
    showColumns(table, places);
    this.#showRows(table, places);
  }

  #showRows({ element, rows }: ReadTable, places: readonly number[]): void {
    const { differencesOnly } = readerChoices.current;
    const different = rows.filter(({ compared }) => differs(compared.filter((_, id) => places.includes(id))));
    for (const row of rows) row.element.hidden = differencesOnly && !different.includes(row);
    for (const body of element.tBodies) body.hidden = !body.querySelector('[data-criterion]:not([hidden])');
    const only = this.querySelector('input');
    if (only) only.checked = differencesOnly;
    const count = `${different.length} of ${rows.length}`;
    const said = differencesOnly ? `Showing the ${count} criteria that differ` : `${count} criteria differ`;
    const output = this.querySelector('output');
    if (output && output.textContent !== said) output.textContent = said;
  }

  #selects(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }
}

/** The slugs of the two options to show: those chosen while they are compared here, otherwise the first two. */
function pairOf(options: ReadTable['options']): readonly string[] {
  const slugs = options.map(({ slug }) => slug);
  const { pair } = readerChoices.current;
  return pair.length > 0 && pair.every((slug) => slugs.includes(slug)) ? pair : slugs.slice(0, 2);
}

function showColumns({ element, options, rows }: ReadTable, places: readonly number[]): void {
  const [head] = element.tHead?.rows ?? [];
  const lines = [element.querySelector('colgroup'), head, ...rows.map((row) => row.element)];
  for (const line of lines) {
    for (const { id } of options) line?.children[id + 1]?.toggleAttribute('data-off', !places.includes(id));
  }
  const [first] = rows;
  const others = (first?.element.cells.length ?? 0) - options.length;
  for (const group of element.querySelectorAll<HTMLTableCellElement>('[scope="rowgroup"]'))
    group.colSpan = places.length + others;
}
