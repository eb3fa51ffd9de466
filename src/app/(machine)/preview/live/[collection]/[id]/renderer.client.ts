import type { Preview } from '../../../../../../domain/preview';

interface Outcome {
  readonly onRendered: (preview: Preview) => void;
  readonly onFailed: () => void;
}

const pauseMs = 150;

/** Renders the newest fields, one request at a time: what was typed meanwhile is next, and older states are left out. */
export class Renderer {
  readonly #url: string;
  readonly #outcome: Outcome;
  #waiting: unknown;
  #isBusy = false;

  constructor(url: string, outcome: Outcome) {
    this.#url = url;
    this.#outcome = outcome;
  }

  render(fields: unknown): void {
    this.#waiting = fields;
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const fields = this.#waiting;
      this.#waiting = undefined;
      const preview = await this.#ask(fields);
      if (preview) this.#outcome.onRendered(preview);
      else this.#outcome.onFailed();
    }
    this.#isBusy = false;
  }

  async #ask(fields: unknown): Promise<Preview | null> {
    try {
      const answer = await fetch(this.#url, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      return answer.ok ? await answer.json() : null;
    } catch {
      // Off line: said above the page until a change gets through.
      return null;
    }
  }
}
