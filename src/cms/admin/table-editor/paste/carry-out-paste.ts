import { foldName } from '../../../../domain/fold-name';
import type { PastePlan, PasteTarget } from '../../../../domain/paste/paste-plan';
import type { Definition, Definitions, WantedDefinition } from '../definitions.client';
import { editTable } from '../edit-table';
import type { Editor } from '../use-editor.client';
import { applyPaste } from './apply-paste';
import { count } from './describe-plan';

/** Everything that is needed is created first; only then the table changes, in one step. Throws with nothing changed. */
export async function carryOutPaste(editor: Editor, plan: PastePlan): Promise<void> {
  const options = plan.columns.flatMap((column) =>
    column.kind === 'option' ? [{ target: column.target }] : [],
  );
  const rows = plan.lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const foundOptions = await resolve(editor.options, options);
  const foundCriteria = await resolve(editor.criteria, rows);
  const names = new Map([...editor.options.list, ...foundOptions.values()].map(({ id, name }) => [id, name]));
  editTable(
    editor.store,
    (table) =>
      applyPaste(table, {
        plan,
        optionIds: idsOf(foundOptions),
        criterionIds: idsOf(foundCriteria),
        nameOfOption: (id) => names.get(id) ?? '',
      }),
    { what: 'the pasted table', notice: `Pasted ${count(rows.length, 'row')}.` },
  );
  if (rows.some(({ cells, weight }) => weight !== null || cells.some(({ score }) => score !== null)))
    editor.store.set({ showsScores: true });
}

interface Wanted {
  readonly target: PasteTarget;
  readonly group?: string;
}

/** By the name in the plan. */
async function resolve(
  definitions: Definitions,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Definition>> {
  const known = wanted.flatMap(({ target }) =>
    target.kind === 'known' ? [[target.name, { id: target.id, name: target.name, group: '' }] as const] : [],
  );
  const missing: WantedDefinition[] = wanted.flatMap(({ target, group }) =>
    target.kind === 'new' ? [{ name: target.name, group: (group ?? '').slice(0, 120) }] : [],
  );
  const created = missing.length > 0 ? await definitions.createMissing(missing) : [];
  return new Map([
    ...known,
    ...missing.flatMap(({ name }, index) => {
      const definition = created[index];
      if (!definition || foldName(definition.name) !== foldName(name)) return [];
      return [[name, definition] as const];
    }),
  ]);
}

function idsOf(found: ReadonlyMap<string, Definition>): ReadonlyMap<string, number> {
  return new Map([...found].map(([name, { id }]) => [name, id]));
}
