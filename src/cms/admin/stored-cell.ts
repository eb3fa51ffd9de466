/** A cell as the form holds it: everything may still be missing. */
export interface StoredCell {
  readonly text?: string;
  readonly score?: number | null;
  readonly note?: string;
  readonly sources?: readonly StoredSource[];
  readonly verifiedAt?: string | null;
  readonly toVerify?: boolean;
}

export interface StoredSource {
  readonly url: string;
  readonly title?: string;
}

/** Undefined when nothing is left: readers then see the cell as unknown. */
export function withoutEmptyParts(cell: StoredCell): StoredCell | undefined {
  const parts = {
    ...(cell.text ? { text: cell.text } : {}),
    ...(typeof cell.score === 'number' ? { score: cell.score } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.sources && cell.sources.length > 0 ? { sources: cell.sources } : {}),
    ...(cell.verifiedAt ? { verifiedAt: cell.verifiedAt } : {}),
    ...(cell.toVerify ? { toVerify: true } : {}),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}
