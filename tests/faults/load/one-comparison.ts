import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { prose } from '../../setup/content';
import { listStored } from '../after/lost-writes';
import { listStale } from '../after/stale-pages';
import type { Stage } from '../stage/stage';
import { listOptions } from './under-load';
import { titleOf } from './writers';

const created = z.object({ doc: z.object({ id: z.number() }) });

/** A published comparison that readers have seen, so that an old copy of it is in every cache. */
export class OneComparison {
  readonly #stage: Stage;
  readonly #slug: string;
  readonly #id: number;

  private constructor(stage: Stage, slug: string, id: number) {
    this.#stage = stage;
    this.#slug = slug;
    this.#id = id;
  }

  static async publish(stage: Stage, name: string): Promise<OneComparison> {
    const slug = `${name}-${Date.now()}`;
    const options = await listOptions(stage);
    const answer = await fetch(`${stage.apps[0].origin}/api/comparisons?depth=0`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: stage.key.authorization },
      body: JSON.stringify({
        title: titleOf(slug, 1),
        slug,
        options: options.map((option) => ({ option, chooseWhen: [{ reason: 'You like it' }] })),
        intro: prose(`Written as ${slug}.`),
        _status: 'published',
      }),
    });
    const { doc } = created.parse(await answer.json());
    const comparison = new OneComparison(stage, slug, doc.id);
    const problems = await comparison.problemsWithin(10_000);
    if (problems.length > 0) throw new Error(`Nothing has failed yet, and ${problems.join('; ')}`);
    // The second purge of an address comes a second after the first one.
    await wait(1_300);
    await comparison.problemsWithin(2_000);
    return comparison;
  }

  /** @returns whether it was acknowledged. */
  async change(edition: number): Promise<boolean> {
    const { apps, key } = this.#stage;
    const answer = await fetch(`${apps[0].origin}/api/comparisons/${this.#id}?depth=0`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: key.authorization },
      body: JSON.stringify({ title: titleOf(this.#slug, edition), _status: 'published' }),
    }).catch(() => null);
    return answer?.ok ?? false;
  }

  /** The edition in the database; null: it is not public. */
  async stored(): Promise<number | null> {
    const [found] = await this.#rows();
    return found?.edition ?? null;
  }

  /** What readers get that the database does not hold; asked again until it is nothing, or for so long. */
  async problemsWithin(ms: number): Promise<string[]> {
    const places = this.#stage.apps.filter(({ isRunning }) => isRunning).map(({ origin }) => origin);
    const origins = [...places, this.#stage.varnish.origin];
    for (const until = Date.now() + ms; ; await wait(100)) {
      const problems = await listStale(origins, await this.#rows()).catch((error: Error) => [error.message]);
      if (problems.length === 0 || Date.now() > until) return problems;
    }
  }

  #rows() {
    const { slug, id } = { slug: this.#slug, id: this.#id };
    return listStored(this.#stage, [{ slug, id, acknowledged: 0, sent: 0 }]);
  }
}
