import type { UIFieldServerProps } from 'payload';
import { pictureUses } from '../../publication/picture-uses';
import { type Use, UsesList } from '../uses-list';

/** Where a picture is shown, drafts included. While there is such a place it cannot be deleted. */
export async function PictureUses({ data, req }: UIFieldServerProps) {
  const id = Number(data?.id);
  if (!Number.isInteger(id)) return null;
  const { rows } = await req.payload.db.drizzle.execute(pictureUses(id));
  const uses = new Map(rows.map((row) => [`${row.collection}:${row.id}`, toUse(row)]));
  return (
    <UsesList
      heading="Used in"
      uses={[...uses.values()]}
      whenEmpty="Nowhere yet: neither on the site nor in a draft."
    />
  );
}

function toUse({ collection, id, title }: Readonly<Record<string, unknown>>): Use {
  return { collection: String(collection), id: Number(id), title: String(title ?? '') };
}
