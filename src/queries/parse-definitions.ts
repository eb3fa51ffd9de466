import type { Author, Criterion, Faq, OptionProfile, Scenario, Topic } from '../domain/comparison';
import { parseRichText } from '../domain/parse-rich-text';
import { safeLink } from '../domain/safe-link';
import type { Media } from '../payload-types';
import { parseImage } from './parse-image';

type Text = string | null | undefined;

interface Named {
  readonly id: number;
  readonly slug?: Text;
  readonly name: string;
}

type Described = Named & { readonly description?: Text };

export function parseTopic(stored: Described): Topic {
  return { id: stored.id, slug: stored.slug ?? '', name: stored.name, description: stored.description ?? '' };
}

export function parseOption(
  stored: Named & { readonly summary?: Text; readonly website?: Text; readonly logo?: Media | null },
): OptionProfile {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    summary: stored.summary ?? '',
    website: stored.website ? safeLink(stored.website) : null,
    logo: parseImage(stored.logo),
  };
}

export function parseCriterion(
  stored: Named & { readonly group?: Text; readonly measures?: Text; readonly howWeJudge?: unknown },
): Criterion {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    group: stored.group ?? '',
    measures: stored.measures ?? '',
    howWeJudge: parseRichText(stored.howWeJudge),
  };
}

export function parseScenario(stored: Described): Scenario {
  return { id: stored.id, slug: stored.slug ?? '', name: stored.name, description: stored.description ?? '' };
}

export function parseFaq(stored: {
  readonly id: number;
  readonly question: string;
  readonly answer?: unknown;
}): Faq {
  return { id: stored.id, question: stored.question, answer: parseRichText(stored.answer) };
}

export function parseAuthor(stored: Named & { readonly jobTitle?: Text; readonly bio?: Text }): Author {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    role: stored.jobTitle ?? '',
    bio: stored.bio ?? '',
  };
}
