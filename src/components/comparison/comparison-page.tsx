import type { Comparison } from '../../domain/comparison';
import type { Site } from '../../domain/site';
import { SiteLayout } from '../site/site-layout';
import { ChangeLogSection } from './change-log-section';
import { ChooseWhenSection } from './choose-when-section';
import { ComparisonHeader } from './comparison-header';
import { Credits } from './credits';
import { FaqSection } from './faq-section';
import { NextStepSection } from './next-step-section';
import { OwnWeightsSection } from './own-weights-section';
import { RelatedSection } from './related-section';
import { ScenariosSection } from './scenarios-section';
import { SideBySideSection } from './side-by-side-section';
import { VerdictChangeNotice } from './verdict-change-notice';
import { VerdictSection } from './verdict-section';

interface ComparisonPageProps {
  readonly comparison: Comparison;
  readonly site: Site;
  /** Whether the script that readers decide with is on the page; a preview shows the page without. */
  readonly hasTools?: boolean;
}

/** Every section is absent when there is nothing to say in it. */
export function ComparisonPage({ comparison, site, hasTools = true }: ComparisonPageProps) {
  return (
    <SiteLayout site={site}>
      <article>
        <ComparisonHeader comparison={comparison} />
        {comparison.verdictChange && <VerdictChangeNotice change={comparison.verdictChange} />}
        <VerdictSection comparison={comparison} />
        <ChooseWhenSection options={comparison.options} />
        <SideBySideSection comparison={comparison} hasTools={hasTools} />
        {hasTools && <OwnWeightsSection comparison={comparison} />}
        <ScenariosSection comparison={comparison} />
        <FaqSection faqs={comparison.faqs} />
        <RelatedSection related={comparison.related} />
        <NextStepSection comparison={comparison} />
        <ChangeLogSection changeLog={comparison.changeLog} />
        <Credits comparison={comparison} standards={site.standards} />
      </article>
    </SiteLayout>
  );
}
