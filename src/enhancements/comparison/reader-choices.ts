import { type Choices, noChoices, parseChoices, writeChoices } from '../../domain/decide/choices';

// Safari refuses more than a hundred changes of the address in half a minute; a held arrow key makes more.
const pause = 300;

/** What the reader chose, in step with the fragment of the address. Dispatches `change`, and `arrival` by another address. */
class ReaderChoices extends EventTarget {
  current: Choices = parseChoices(location.hash) ?? noChoices;
  #writing = 0;

  constructor() {
    super();
    addEventListener('hashchange', () => {
      // Any other fragment is a place on the page: what was chosen stays.
      const chosen = parseChoices(location.hash);
      if (!chosen) return;
      this.#take(chosen);
      this.dispatchEvent(new Event('arrival'));
    });
    addEventListener('pagehide', () => this.write());
  }

  choose(part: Partial<Choices>): void {
    clearTimeout(this.#writing);
    this.#writing = window.setTimeout(() => this.write(), pause);
    this.#take({ ...this.current, ...part });
  }

  /** The address of this page as the reader has set it. */
  link(): string {
    const { origin, pathname, search } = location;
    const fragment = writeChoices(this.current);
    return `${origin}${pathname}${search}${fragment && `#${fragment}`}`;
  }

  write(): void {
    if (this.#writing === 0) return;
    clearTimeout(this.#writing);
    this.#writing = 0;
    history.replaceState(history.state, '', this.link());
  }

  #take(chosen: Choices): void {
    this.current = chosen;
    this.dispatchEvent(new Event('change'));
  }
}

export const readerChoices = new ReaderChoices();

/** Whether the reader came by a link, rather than back to where they were: then the page may be scrolled for them. */
export function cameByLink(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  return arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate';
}
