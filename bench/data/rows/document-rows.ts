import type { NextId, Put, Row } from './row';

interface StoredDocument {
  readonly table: string;
  readonly row: Row & { readonly id: number; readonly created_at: string; readonly updated_at: string };
  readonly put: Put;
  readonly nextId: NextId;
}

/**
 * A published document, and its newest version: the panel's lists and forms read nothing but versions.
 * @returns the number of the version.
 */
export function putDocument({ table, row, put, nextId }: StoredDocument): number {
  const { id, ...fields } = row;
  put(table, row);
  const version = nextId(`_${table}_v`);
  put(`_${table}_v`, {
    id: version,
    parent_id: id,
    ...Object.fromEntries(Object.entries(fields).map(([column, value]) => [`version_${column}`, value])),
    created_at: row.updated_at,
    updated_at: row.updated_at,
    latest: true,
    autosave: false,
  });
  return version;
}

/** The columns that all documents with drafts have. */
export function lifecycleColumns(createdAt: string, updatedAt = createdAt) {
  return {
    created_by_id: null,
    created_by_client_id: null,
    created_at: createdAt,
    updated_at: updatedAt,
    deleted_at: null,
    _status: 'published',
  };
}
