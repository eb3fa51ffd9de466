import type { Instant } from '../../domain/comparison';
import { formatDate } from '../../domain/format-date';

export function DateText({ instant }: { readonly instant: Instant }) {
  return <time dateTime={instant}>{formatDate(instant)}</time>;
}
