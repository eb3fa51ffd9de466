import type { Definitions } from './definitions';
import { Popularity } from './popularity';

/** Who and what is chosen how often. Options are chosen within a topic: what stands on one shelf is compared. */
export function rankDefinitions({ authors, topics, options, criteria, scenarios, faqs }: Definitions) {
  return {
    authors: new Popularity(authors, 5),
    shelves: new Popularity(
      topics.map((topic, place) => ({
        topic,
        options: new Popularity(
          options.filter((_, index) => index % topics.length === place),
          2,
        ),
      })),
      2,
    ),
    criteria: new Popularity(criteria, 10),
    scenarios: new Popularity(scenarios, 10),
    faqs: new Popularity(faqs, 40),
  };
}
