import { button, element } from './element';
import { type ReadTable, readTable } from './read-table';
import { cameByLink, readerChoices } from './reader-choices';
import { createWeightsPanel, type WeightsPanel } from './weights-panel';

// A screen reader is told the order when the reader's hand has come to rest.
const rest = 700;

/** The reader's own weights and what they come to. */
export class OwnWeights extends HTMLElement {
  #panel: WeightsPanel | null = null;
  #message = element('p', { role: 'status', 'data-part': 'message' });
  #order = element('p', { role: 'status', class: 'visually-hidden' });
  #saying = 0;

  connectedCallback(): void {
    const details = this.querySelector('details');
    const table = readTable(this);
    if (!details || !table) return;
    const open = () => {
      details.open = true;
      this.#build(details, table);
    };
    const openWeighed = () => readerChoices.current.weights.size > 0 && open();
    details.addEventListener('toggle', () => details.open && open());
    readerChoices.addEventListener('arrival', openWeighed);
    openWeighed();
    if (details.open && cameByLink()) this.scrollIntoView({ behavior: 'instant' });
  }

  /** Once, and only for those who open it. */
  #build(details: HTMLDetailsElement, table: ReadTable): void {
    if (this.#panel) return;
    const panel = createWeightsPanel(table, this.#createActions());
    this.#panel = panel;
    details.append(panel.element);
    panel.show();
    readerChoices.addEventListener('change', () => this.#announce(panel.show()));
  }

  #createActions(): HTMLElement {
    const copy = button('Copy link to this order', () => this.#copy());
    const reset = button('Back to our weights', () => {
      readerChoices.choose({ weights: new Map() });
      this.#say('All weights are ours again.');
    });
    return element('div', { 'data-part': 'actions' }, copy, reset, this.#message, this.#order);
  }

  async #copy(): Promise<void> {
    readerChoices.write();
    const link = readerChoices.link();
    try {
      await navigator.clipboard.writeText(link);
      this.#say('Link copied. Whoever opens it sees your weights.');
    } catch {
      // Without permission, or where the site is not served securely.
      this.#say(`Copying was not allowed. The link is in the address bar: ${link}`);
    }
  }

  #say(words: string): void {
    this.#message.textContent = words;
  }

  #announce(order: string): void {
    this.#say('');
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      if (this.#order.textContent !== order) this.#order.textContent = order;
    }, rest);
  }
}
