import { ComparisonPage } from '../../../components/comparison/comparison-page';
import { SitePageView } from '../../../components/site/site-page-view';
import type { Preview } from '../../../domain/preview';

/** The very components that readers' pages are made of. */
export function PreviewView({ preview }: { readonly preview: Preview }) {
  return preview.kind === 'comparison' ? (
    <ComparisonPage comparison={preview.comparison} site={preview.site} hasTools={false} />
  ) : (
    <SitePageView page={preview.page} site={preview.site} />
  );
}
