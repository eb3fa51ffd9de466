import { FieldDiffContainer } from '@payloadcms/ui/rsc';
import type { FieldDiffServerComponent, PayloadRequest } from 'payload';
import { listDifferences } from '../../../domain/list-differences';
import { isFields } from '../../fields/is-fields';
import styles from './cells-diff.module.css';

/** What changed in a row's cells, option by option and in words; the stored JSON is nothing to read. */
export const CellsDiff: FieldDiffServerComponent = async ({
  comparisonValue,
  versionValue,
  i18n,
  nestingLevel,
  req,
}) => {
  const [before, after] = [cellsOf(comparisonValue), cellsOf(versionValue)];
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const names = await findNames(req, ids);
  const changes = ids.flatMap((id) =>
    listDifferences(after[id], before[id]).map(({ place, mine, theirs }) => ({
      place: `${names.get(id) ?? `Option ${id}`}: ${place.toLowerCase()}`,
      before: theirs,
      after: mine,
    })),
  );
  return (
    <FieldDiffContainer
      From={<Values of={changes.map(({ place, before: value }) => ({ place, value }))} />}
      i18n={i18n}
      label={{ label: 'What we say of each option' }}
      nestingLevel={nestingLevel}
      To={<Values of={changes.map(({ place, after: value }) => ({ place, value }))} />}
    />
  );
};

function Values({ of: values }: { readonly of: readonly { place: string; value: string }[] }) {
  return (
    <dl className={styles.values}>
      {values.map(({ place, value }) => (
        <div key={place}>
          <dt>{place}</dt>
          <dd>{value || <em>empty</em>}</dd>
        </div>
      ))}
    </dl>
  );
}

function cellsOf(value: unknown): Record<string, unknown> {
  return isFields(value) ? value : {};
}

async function findNames(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'options',
    where: { id: { in: ids.map(Number).filter(Number.isSafeInteger) } },
    depth: 0,
    draft: true,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return new Map(docs.map(({ id, name }) => [String(id), name]));
}
