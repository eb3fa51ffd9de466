'use client';

import { useRowLabel } from '@payloadcms/ui';
import { decideOutcome } from '../../domain/decide-outcome';
import { describeOutcome } from '../../domain/describe-outcome';
import type { Outcome } from '../../domain/outcome';
import { parseCells } from '../../domain/parse-cells';
import { type NamedOption, useComparedOptions } from './compared-options.client';
import { type NamedCollection, useChosenIds, useDefinitionNames } from './definition-names.client';
import styles from './row-label.module.css';
import { type OutcomeFields, statedOutcome } from './stated-outcome';

interface DefinitionRowLabelProps {
  /** What a row of this array is called: "Row", "Scenario". */
  readonly noun: string;
  /** The array, and the field in it that names a definition of the collection. */
  readonly array: string;
  readonly field: string;
  readonly collection: NamedCollection;
}

interface RowFields {
  readonly cells?: unknown;
  readonly outcome?: OutcomeFields;
  readonly [field: string]: unknown;
}

/** "Row 3: Type safety — Node.js", so that collapsed rows read as the table that they make. */
export function RowLabel({ noun, array, field, collection }: DefinitionRowLabelProps) {
  const { data, rowNumber = 0 } = useRowLabel<RowFields | undefined>();
  const names = useDefinitionNames(collection, useChosenIds(array, field));
  const options = useComparedOptions();
  const name = names?.get(Number(data?.[field])) ?? '';
  const outcome = outcomeInWords(data ?? {}, options);
  return (
    <span className={styles.label}>
      {noun} {rowNumber + 1}
      {name && (
        <>
          : <strong>{name}</strong>
        </>
      )}
      {outcome && <> — {outcome}</>}
    </span>
  );
}

function outcomeInWords({ outcome, cells }: RowFields, options: readonly NamedOption[]): string {
  const stated = statedOutcome(outcome);
  const parsed = parseCells(cells);
  const decided: Outcome = decideOutcome({
    stated,
    cells: parsed.ok ? parsed.cells : {},
    options: options.map(({ id }) => id),
  });
  if (stated) return describeOutcome(stated, options);
  return decided.kind === 'unknown' ? '' : `${describeOutcome(decided, options)} by score`;
}
