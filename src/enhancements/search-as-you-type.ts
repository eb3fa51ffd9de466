const pauseMs = 150;

/**
 * Around the search form and its answer: while somebody types, the answer is exchanged for the one that the form would
 * lead to. Without it, or when a request fails, the form works as forms do.
 */
export class SearchAsYouType extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('input', this.#onInput);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#onInput);
    clearTimeout(this.#waiting);
    this.#asking?.abort();
  }

  readonly #onInput = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(), pauseMs);
  };

  async #ask(): Promise<void> {
    const form = this.querySelector('form');
    if (!form) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const address = addressOf(form);
    try {
      const answer = await fetchDocument(address, asking.signal);
      if (answer) this.#show(answer, address);
    } catch (error) {
      // A newer question took its place, or the network is away: the form still works.
      if (!asking.signal.aborted) console.warn('Search as you type:', error);
    }
  }

  #show(answer: Document, address: string): void {
    const next = answer.querySelector('#search-answer');
    const shown = this.querySelector('#search-answer');
    if (!next || !shown) return;
    shown.replaceChildren(...next.childNodes);
    history.replaceState(history.state, '', address);
  }
}

/** Null for an error page. Not by `fetch`: of text, Trusted Types would let no document be made. */
function fetchDocument(address: string, signal: AbortSignal): Promise<Document | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => reject(new Error('The network is away.'));
    request.onabort = () => reject(new Error('A newer question took its place.'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send();
  });
}

/** Where sending the form would lead; fields that say nothing are left out. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') address.searchParams.set(name, value);
  return address.href;
}

customElements.define('search-as-you-type', SearchAsYouType);
