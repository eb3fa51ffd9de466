import { type Cell, type ComparedOption, cellOf, isUnknown, type Row } from '../../domain/comparison';
import { describeOutcome } from '../../domain/describe-outcome';
import { formatDate } from '../../domain/format-date';
import { groupRows } from '../../domain/group-rows';
import { type NumberedSource, sourcesOfCell } from '../../domain/number-sources';
import { bestScore, usualWeight } from '../../domain/ranking';
import { isFactsOnly } from '../../domain/tally';
import { escapeLine } from './escape';

interface TableParts {
  readonly rows: readonly Row[];
  readonly options: readonly ComparedOption[];
  readonly sources: readonly NumberedSource[];
}

/** The table as on the page: groups as rows of their own, outcomes in words, sources by their numbers. */
export function writeTable({ rows, options, sources }: TableParts): string {
  const showWinner = !isFactsOnly(rows);
  const head = [
    'Criterion',
    ...options.map(({ name }) => escapeLine(name)),
    ...(showWinner ? ['Winner'] : []),
  ];
  const body = groupRows(rows).flatMap((group) => [
    ...(group.name ? [[`**${escapeLine(group.name)}**`, ...head.slice(1).map(() => '')]] : []),
    ...group.rows.map((row) => [
      writeCriterion(row, showWinner),
      ...options.map(({ id }) => writeCell(cellOf(row, id), sources)),
      ...(showWinner
        ? [joinParts([escapeLine(describeOutcome(row.outcome, options)), escapeLine(row.note)])]
        : []),
    ]),
  ]);
  return [head, head.map(() => '---'), ...body].map(writeLine).join('\n');
}

function writeLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function writeCriterion({ criterion, weight, note }: Row, showWinner: boolean): string {
  return joinParts([
    escapeLine(criterion.name),
    escapeLine(criterion.measures),
    showWinner ? '' : escapeLine(note),
    weight === usualWeight ? '' : `Weight ${weight}`,
  ]);
}

function writeCell(cell: Cell, sources: readonly NumberedSource[]): string {
  const references = sourcesOfCell(cell.sources, sources).map(({ number }) => `\\[${number}\\]`);
  const words = isUnknown(cell) ? 'Unknown' : escapeLine(cell.text);
  return joinParts([
    [words, ...references].filter(Boolean).join(' '),
    cell.score === null ? '' : `${cell.score}/${bestScore}`,
    escapeLine(cell.note),
    cell.toVerify ? 'Unverified' : '',
    cell.verifiedAt === null ? '' : `Checked ${formatDate(cell.verifiedAt)}`,
  ]);
}

function joinParts(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
