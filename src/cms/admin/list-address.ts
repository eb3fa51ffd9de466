export type Filter = readonly [field: string, operator: string, value: string | number | boolean];

/** The panel's list of a collection, filtered, in the form in which the list shows its filters. */
export function listAddress(collection: string, filters: readonly Filter[] = []): string {
  const parameters = filters.map(
    ([field, operator, value], index) =>
      `where[or][0][and][${index}][${field}][${operator}]=${encodeURIComponent(value)}`,
  );
  return [`/admin/collections/${collection}`, parameters.join('&')].filter(Boolean).join('?');
}

export function documentAddress(collection: string, id: number): string {
  return `/admin/collections/${collection}/${id}`;
}
