import type { Manifest } from './manifest';

const mostNamed = 3;

export function describeBackup({ tables, media }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = [...tables.map(({ file }) => file), ...(media?.files ?? [])];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const pictures =
    media === null ? 'no pictures' : counted(media.files.length, 'file of pictures', 'files of pictures');
  return `${counted(rows, 'row', 'rows')} of ${tables.length} tables, ${pictures}, ${size(bytes)}`;
}

/** Null when every picture that the database names is in the backup, or meant to be elsewhere. */
export function describeMissing({ media }: Manifest): string | null {
  if (media === null || media.missing.length === 0) return null;
  const { missing } = media;
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
  return (
    `${counted(missing.length, 'file of a picture is', 'files of pictures are')} not on this disk and not in the ` +
    `backup: ${missing.slice(0, mostNamed).join(', ')}${more}. If pictures are kept elsewhere, in S3 for one, back them ` +
    'up there and add --without-media here.'
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
