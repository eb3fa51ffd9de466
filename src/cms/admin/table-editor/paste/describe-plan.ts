import type { PasteContext, PastePlan, PasteTarget } from '../../../../domain/paste/paste-plan';
import { readOutcomeWords } from '../../../../domain/paste/read-outcome-words';

/** What pasting will do, in sentences. */
export function describePlan(plan: PastePlan): readonly string[] {
  const rows = plan.lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const options = plan.columns.flatMap((column) => (column.kind === 'option' ? [column.target] : []));
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const leftOut =
    plan.lines.filter(({ kind }) => kind === 'left-out').length +
    plan.columns.filter(({ kind }) => kind === 'left-out').length;
  return [
    `Fills ${count(cells, 'cell')} in ${count(rows.length, 'row')}${describeNew('option', options)}${describeNew(
      'criterion',
      rows.map(({ target }) => target),
    )}.`,
    leftOut > 0
      ? `${count(leftOut, 'line or column', 'lines and columns')} left out, each with its reason.`
      : '',
    isNewNeeded([...options, ...rows.map(({ target }) => target)])
      ? 'New ones are created as drafts; they go public with the comparison.'
      : '',
  ].filter(Boolean);
}

function describeNew(noun: 'option' | 'criterion', targets: readonly PasteTarget[]): string {
  const plural = noun === 'option' ? 'options' : 'criteria';
  const known = targets.filter(({ kind }) => kind === 'known').length;
  const created = targets.filter(({ kind }) => kind === 'new').length;
  const parts = [
    known > 0 ? `adds ${count(known, noun, plural)} defined elsewhere` : '',
    created > 0 ? `creates ${count(created, noun, plural)}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

function isNewNeeded(targets: readonly PasteTarget[]): boolean {
  return targets.some(({ kind }) => kind === 'new');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Nothing would come of it: no row and no option that is not there yet. */
export function isPlanEmpty({ columns, lines }: PastePlan): boolean {
  const addsOption = columns.some((column) => column.kind === 'option' && column.target.kind !== 'present');
  return !addsOption && !lines.some(({ kind }) => kind === 'row');
}

/** Whether the pasted words for an outcome mean one, with the options as they will be. */
export function isOutcomeKnown(pasted: string, { columns }: PastePlan, { options }: PasteContext): boolean {
  const added = columns.flatMap((column) => (column.kind === 'option' ? [column.target.name] : []));
  const names = [...new Set([...options.map(({ name }) => name), ...added])];
  return (
    readOutcomeWords(
      pasted,
      names.map((name, id) => ({ id, name })),
    ) !== null
  );
}
