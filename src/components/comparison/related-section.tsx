import type { ComparisonSummary } from '../../domain/comparison';
import { Section } from '../ui/section';
import { ComparisonList } from './comparison-list';

export function RelatedSection({ related }: { readonly related: readonly ComparisonSummary[] }) {
  if (related.length === 0) return null;
  return (
    <Section id="related" heading="Related comparisons">
      <ComparisonList comparisons={related} />
    </Section>
  );
}
