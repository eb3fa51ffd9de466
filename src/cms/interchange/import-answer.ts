import type { ImportedDocument } from './import-entries';
import type { PlacedProblem } from './import-json';

export interface ImportReport {
  readonly isWritten: boolean;
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly PlacedProblem[];
}

/** An import's report as it is sent, and kept for who asks again: the very same bytes. */
export function answerOfReport({ isWritten, documents, problems }: ImportReport) {
  return {
    status: problems.length > 0 ? 422 : 200,
    body: JSON.stringify({ isWritten, documents, problems }),
  };
}
