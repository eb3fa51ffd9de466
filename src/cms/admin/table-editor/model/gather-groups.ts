/** The entries in the order of the page: those without a group first, then group by group as they first appear. */
export function gatherGroups<Entry>(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => string,
): readonly Entry[] {
  const order = ['', ...new Set(entries.map(groupOf).filter(Boolean))];
  return order.flatMap((group) => entries.filter((entry) => groupOf(entry) === group));
}
