import type { Author, ComparedOption, Criterion, Faq, Scenario, Topic } from '../domain/comparison';
import { parseRichText } from '../domain/parse-rich-text';
import { safeLink } from '../domain/safe-link';
import type * as Stored from '../payload-types';
import { parseImage } from './parse-image';

export function parseTopic(stored: Stored.Topic): Topic {
  return { id: stored.id, slug: stored.slug ?? '', name: stored.name, description: stored.description ?? '' };
}

export function parseOption(stored: Stored.Option): Omit<ComparedOption, 'chooseWhen'> {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    summary: stored.summary ?? '',
    website: stored.website ? safeLink(stored.website) : null,
    logo: parseImage(stored.logo),
  };
}

export function parseCriterion(stored: Stored.Criterion): Criterion {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    group: stored.group ?? '',
    measures: stored.measures ?? '',
    howWeJudge: parseRichText(stored.howWeJudge),
  };
}

export function parseScenario(stored: Stored.Scenario): Scenario {
  return { id: stored.id, slug: stored.slug ?? '', name: stored.name, description: stored.description ?? '' };
}

export function parseFaq(stored: Stored.Faq): Faq {
  return { id: stored.id, question: stored.question, answer: parseRichText(stored.answer) };
}

export function parseAuthor(stored: Stored.User): Author {
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    name: stored.name,
    role: stored.jobTitle ?? '',
    bio: stored.bio ?? '',
  };
}
