import { heaviestWeight } from '../ranking';
import { findTarget, longestName, targetKey } from './find-target';
import type {
  PasteChoices,
  PasteContext,
  PastePlan,
  PasteTarget,
  PlannedCell,
  PlannedColumn,
  PlannedLine,
} from './paste-plan';
import type { PastedGrid, PastedLine } from './pasted-grid';
import { planColumns } from './plan-columns';
import { readScore, readScoredText } from './read-scored-text';

export const mostPastedLines = 200;
const longestText = 2000;

/** What pasting the grid would do, line by line; nothing is changed or created by asking. */
export function planPaste(grid: PastedGrid, choices: PasteChoices, context: PasteContext): PastePlan {
  const columns = planColumns(grid, choices, context);
  const lines = grid.lines.slice(choices.firstLineNamesOptions ? 1 : 0);
  const planned: PlannedLine[] = [];
  for (const line of lines) planned.push(planLine(line, planned, { columns, choices, context }));
  return { columns, lines: planned };
}

interface LinePlace {
  readonly columns: readonly PlannedColumn[];
  readonly choices: PasteChoices;
  readonly context: PasteContext;
}

function planLine(line: PastedLine, before: readonly PlannedLine[], place: LinePlace): PlannedLine {
  const name = line.cells[0] ?? '';
  const hasNames = place.choices.firstColumnNamesCriteria;
  if (hasNames && line.isHeading) return { kind: 'heading', name };
  if (before.length >= mostPastedLines)
    return { kind: 'left-out', name, reason: `Up to ${mostPastedLines} lines are pasted at a time.` };
  if (hasNames && name === '') return { kind: 'left-out', name, reason: 'It names no criterion.' };
  if (hasNames && name.length > longestName)
    return { kind: 'left-out', name, reason: 'Its first cell is too long for a name.' };
  const target = hasNames
    ? findTarget(name, place.context.criteria, place.context.knownCriteria)
    : placedRow(before.length, place.context);
  if (!target) return { kind: 'left-out', name, reason: 'There is no row here to paste into.' };
  if (before.some((other) => other.kind === 'row' && targetKey(other.target) === targetKey(target)))
    return { kind: 'left-out', name, reason: 'The same criterion stands further up.' };
  return planRow(line, { ...place, target, group: groupAbove(before) });
}

function placedRow(offset: number, { criteria, from }: PasteContext): PasteTarget | null {
  const index = from.row + offset;
  if (index >= criteria.length) return null;
  const criterion = criteria[index] ?? null;
  return { kind: 'present', index, id: criterion?.id ?? null, name: criterion?.name ?? `Row ${index + 1}` };
}

function groupAbove(before: readonly PlannedLine[]): string {
  return before.findLast((line) => line.kind === 'heading')?.name ?? '';
}

function planRow(
  { cells }: PastedLine,
  { columns, target, group }: LinePlace & { readonly target: PasteTarget; readonly group: string },
): PlannedLine {
  const inColumn = (kind: PlannedColumn['kind']) =>
    cells[columns.findIndex((column) => column.kind === kind)];
  const weight = Number.parseFloat((inColumn('weights') ?? '').replace(',', '.'));
  return {
    kind: 'row',
    target,
    group,
    cells: columns.flatMap((column, index) =>
      column.kind === 'option' ? planCell(cells, index, columns) : [],
    ),
    weight: weight >= 0 && weight <= heaviestWeight ? weight : null,
    outcome: inColumn('outcomes') ?? '',
  };
}

/** Nothing for an empty cell: what stands in the table stays. */
function planCell(
  cells: readonly string[],
  column: number,
  columns: readonly PlannedColumn[],
): PlannedCell[] {
  const pasted = cells[column] ?? '';
  const { text, score } = readScoredText(pasted.slice(0, longestText));
  const ownColumn = columns.findIndex((other) => other.kind === 'scores' && other.column === column);
  const cell = {
    column,
    text,
    score: readScore(cells[ownColumn] ?? '') ?? score,
    isCut: pasted.length > longestText,
  };
  return cell.text === '' && cell.score === null ? [] : [cell];
}
