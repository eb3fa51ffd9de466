import { apiPatterns } from '../../../src/publishing/api-addresses';
import type { PublicChange } from '../../../src/publishing/public-change';
import { touchedBy } from '../../../src/publishing/touched-by';
import type { Put, Row } from './row';

interface Publication {
  readonly collection: string;
  readonly title: string;
  readonly row: Row & { readonly id: number; readonly updated_at: string };
  /** Addresses that follow from more than the row itself. */
  readonly extraPaths?: readonly string[];
}

/** Transaction 0 is older than all that a running site waits for: nobody works these events off. */
const longAgo = '0';

/** What the publication would have left in the log. */
export function putActivity(
  put: Put,
  id: number,
  { collection, title, row, extraPaths = [] }: Publication,
): void {
  const change: PublicChange = {
    collection,
    id: row.id,
    action: row._status === undefined ? 'created' : 'published',
    title,
    before: null,
    after: row,
  };
  const { paths, tags } = touchedBy(change);
  put('activity', {
    id,
    title,
    action: change.action,
    document_collection: collection,
    document_id: row.id,
    tags,
    paths: [...new Set([...paths, ...apiPatterns(change), ...extraPaths])],
    created_at: row.updated_at,
    updated_at: row.updated_at,
    xact: longAgo,
  });
}
