import { foldName } from '../fold-name';
import type { PasteChoices, PasteContext } from './paste-plan';
import { type PastedGrid, widthOf } from './pasted-grid';
import { isSpecialHeader } from './plan-columns';

const cornerWords = new Set([
  'criterion',
  'criteria',
  'feature',
  'features',
  'aspect',
  'category',
  'property',
  '',
]);

/** What the first line and the first column hold, as far as it can be told from their words. */
export function guessChoices(grid: PastedGrid, context: PasteContext): PasteChoices {
  if (context.from.row < 0)
    return { firstLineNamesOptions: true, firstColumnNamesCriteria: grid.lines.length > 1 };
  const firstLineNamesOptions = grid.hasHeader ?? namesOptions(grid, context);
  return {
    firstLineNamesOptions,
    firstColumnNamesCriteria: firstLineNamesOptions || namesCriteria(grid, context),
  };
}

/** An empty corner or a word such as "Criterion" in it, or the name of an option or of a special column beside it. */
function namesOptions({ lines }: PastedGrid, { options, knownOptions }: PasteContext): boolean {
  const [corner = '', ...others] = lines[0]?.cells ?? [];
  if (others.length === 0) return false;
  const names = new Set([...options, ...knownOptions].map(({ name }) => foldName(name)));
  const isNamed = others.some((cell) => names.has(foldName(cell)) || isSpecialHeader(cell));
  return isNamed || (cornerWords.has(foldName(corner)) && lines.length > 1);
}

/** Without a header only a criterion that is known tells; and into an empty table, names come first. */
function namesCriteria(grid: PastedGrid, { criteria, knownCriteria, options, from }: PasteContext): boolean {
  const present = criteria.flatMap((criterion) => criterion ?? []);
  if (present.length === 0 || options.length === 0 || from.row >= criteria.length) return true;
  const names = new Set([...present, ...knownCriteria].map(({ name }) => foldName(name)));
  const isKnown = grid.lines.some(({ cells }) => names.has(foldName(cells[0] ?? '')));
  return isKnown || widthOf(grid) > options.length;
}
