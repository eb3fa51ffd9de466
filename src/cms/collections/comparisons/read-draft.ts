import type { ComparisonDraft, DraftOutcome } from '../../../domain/comparison-draft';
import { parseRichText } from '../../../domain/parse-rich-text';
import { plainText } from '../../../domain/rich-text';

type Fields = Readonly<Record<string, unknown>>;

/** Reads what somebody is about to save, without trusting any of it: the API takes any JSON. */
export function readDraft(data: Fields): ComparisonDraft {
  const verdict = fieldsOf(data.verdict);
  return {
    title: textOf(data.title),
    hasIntro: hasWords(data.intro),
    options: listOf(data.options).map((entry) => ({
      option: idOf(entry.option),
      reasons: listOf(entry.chooseWhen).length,
    })),
    verdict: { outcome: outcomeOf(verdict.outcome), hasText: hasWords(verdict.text) },
    rows: listOf(data.rows).map((row) => ({
      criterion: idOf(row.criterion),
      weight: typeof row.weight === 'number' ? row.weight : null,
      outcome: outcomeOf(row.outcome),
      cells: row.cells,
    })),
    recommendations: listOf(data.recommendations).map((entry) => ({
      scenario: idOf(entry.scenario),
      outcome: outcomeOf(entry.outcome),
    })),
    faqs: idsOf(data.faqs).length,
  };
}

export function idOf(value: unknown): number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

export function idsOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}

function outcomeOf(value: unknown): DraftOutcome {
  const { kind, winners, condition } = fieldsOf(value);
  return {
    kind: typeof kind === 'string' ? kind : null,
    winners: idsOf(winners),
    condition: textOf(condition),
  };
}

function hasWords(value: unknown): boolean {
  return plainText(parseRichText(value)) !== '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
