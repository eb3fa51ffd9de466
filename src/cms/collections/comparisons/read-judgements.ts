import type { Judgements } from '../../../domain/change-log/change-log';
import { judgeRow } from '../../../domain/judge-row';
import { unknownOutcome } from '../../../domain/outcome';
import { parseOutcome } from '../../../domain/parse-outcome';
import type { Comparison } from '../../../payload-types';
import type { DefinitionRow } from './definition-rows';
import { idOf } from './read-draft';

type Judged = Pick<Comparison, 'options' | 'verdict' | 'rows' | 'recommendations'>;

/** Stored comparison and the names of what it is made of → what it comes to, as its page says it. */
export function readJudgements(stored: Judged, definitions: readonly DefinitionRow[]): Judgements {
  const named = (collection: DefinitionRow['collection'], reference: unknown) => {
    const id = idOf(reference);
    const found = definitions.find((row) => row.collection === collection && row.id === id);
    return found ? [{ id: found.id, name: found.name }] : [];
  };
  const options = (stored.options ?? []).flatMap(({ option }) => named('options', option));
  const compared = options.map(({ id }) => id);
  const verdict = parseOutcome(stored.verdict?.outcome, compared);
  return {
    options,
    verdict: verdict && { outcome: verdict },
    rows: (stored.rows ?? []).flatMap((row) =>
      named('criteria', row.criterion).map((criterion) => ({ criterion, ...judgeRow(row, compared) })),
    ),
    recommendations: (stored.recommendations ?? []).flatMap((entry) =>
      named('scenarios', entry.scenario).map((scenario) => ({
        scenario,
        outcome: parseOutcome(entry.outcome, compared) ?? unknownOutcome,
      })),
    ),
  };
}
