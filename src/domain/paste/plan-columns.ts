import { mostOptions } from '../check-comparison';
import { foldName } from '../fold-name';
import { findTarget, longestName, targetKey } from './find-target';
import type { PasteChoices, PasteContext, PlannedColumn } from './paste-plan';
import { type PastedGrid, widthOf } from './pasted-grid';

const outcomeHeaders = new Set(['outcome', 'winner', 'verdict', 'result', 'best']);
const weightHeaders = new Set(['weight', 'weights', 'importance']);
const scoreHeader = /^(?:(.*\S)\s+)?scores?(?:\s*\((.+)\))?$/i;

/** A header that names no option: "Winner", "Weight", "Score". */
export function isSpecialHeader(header: string): boolean {
  const folded = foldName(header);
  return outcomeHeaders.has(folded) || weightHeaders.has(folded) || /^scores?$/.test(folded);
}

/** What each column of the grid is: the names in the first line decide, or the columns' places. */
export function planColumns(
  grid: PastedGrid,
  choices: PasteChoices,
  context: PasteContext,
): readonly PlannedColumn[] {
  const columns: PlannedColumn[] = [];
  for (let column = 0; column < widthOf(grid); column += 1) {
    if (column === 0 && choices.firstColumnNamesCriteria) columns.push({ kind: 'criteria' });
    else if (choices.firstLineNamesOptions)
      columns.push(namedColumn(grid.lines[0]?.cells[column] ?? '', columns, context));
    else columns.push(placedColumn(columns, choices, context));
  }
  return columns;
}

function namedColumn(header: string, before: readonly PlannedColumn[], context: PasteContext): PlannedColumn {
  const folded = foldName(header);
  if (folded === '') return { kind: 'left-out', reason: 'It has no heading.' };
  if (header.length > longestName) return { kind: 'left-out', reason: 'Its heading is too long for a name.' };
  if (outcomeHeaders.has(folded)) return { kind: 'outcomes' };
  if (weightHeaders.has(folded)) return { kind: 'weights' };
  const scores = scoresColumn(header, before);
  return scores ?? optionColumn(header, before, context);
}

/** "Score" belongs to the option before it, "Node.js score" and "Score (Node.js)" to the one they name. */
function scoresColumn(header: string, before: readonly PlannedColumn[]): PlannedColumn | null {
  const match = scoreHeader.exec(header.trim());
  if (!match) return null;
  const named = match[1] ?? match[2];
  const column = before.findLastIndex(
    (other) => other.kind === 'option' && (!named || foldName(other.target.name) === foldName(named)),
  );
  return column === -1 ? null : { kind: 'scores', column };
}

function optionColumn(
  header: string,
  before: readonly PlannedColumn[],
  { options, knownOptions }: PasteContext,
): PlannedColumn {
  const target = findTarget(header, options, knownOptions);
  const others = before.flatMap((column) => (column.kind === 'option' ? [column.target] : []));
  if (others.some((other) => targetKey(other) === targetKey(target)))
    return { kind: 'left-out', reason: `${target.name} has a column already.` };
  const added = others.filter(({ kind }) => kind !== 'present').length;
  if (target.kind !== 'present' && options.length + added >= mostOptions)
    return { kind: 'left-out', reason: `A comparison holds up to ${mostOptions} options.` };
  return { kind: 'option', target };
}

/** Without headings the columns are taken in order: from the first option, or from the cell that was pasted into. */
function placedColumn(
  before: readonly PlannedColumn[],
  { firstColumnNamesCriteria }: PasteChoices,
  { options, from }: PasteContext,
): PlannedColumn {
  const index = firstColumnNamesCriteria ? before.length - 1 : from.option + before.length;
  const option = options[index];
  if (!option) return { kind: 'left-out', reason: 'There is no option here to paste into.' };
  return { kind: 'option', target: { kind: 'present', index, id: option.id, name: option.name } };
}
