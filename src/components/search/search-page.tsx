import { resultsPerPage, type SearchAnswer } from '../../domain/search';
import type { Site } from '../../domain/site';
import { comparisonListPath, searchAnswerPath } from '../../paths';
import { TopicNavigation } from '../comparison/topic-navigation';
import { SiteLayout } from '../site/site-layout';
import { PageHeader } from '../ui/page-header';
import { Pagination } from '../ui/pagination';
import styles from './search.module.css';
import { SearchForm } from './search-form';
import { SearchResultEntry } from './search-result-entry';

interface SearchPageProps {
  readonly answer: SearchAnswer;
  readonly site: Site;
}

export function SearchPage({ answer, site }: SearchPageProps) {
  return (
    <SiteLayout site={site}>
      <PageHeader title="Search" />
      <search-as-you-type>
        <SearchForm text={answer.text} topic={answer.topic} topics={answer.topics} />
        {/* What a script may exchange for the answer to the next question; without one it is simply the answer. */}
        <div id="search-answer">
          {answer.text === '' ? <NothingAsked answer={answer} /> : <Answer answer={answer} />}
        </div>
      </search-as-you-type>
    </SiteLayout>
  );
}

function NothingAsked({ answer }: Pick<SearchPageProps, 'answer'>) {
  return (
    <>
      <p className={styles.words}>
        Type the name of something, or what you need it for. Or look through{' '}
        <a href={comparisonListPath()}>all comparisons</a>, or one of the topics.
      </p>
      <TopicNavigation topics={answer.topics} />
    </>
  );
}

function Answer({ answer }: Pick<SearchPageProps, 'answer'>) {
  const { text, topic, results, page, pages } = answer;
  return (
    <section aria-labelledby="found-heading">
      <div role="status">
        <h2 id="found-heading" className={styles.found}>
          {describeFound(answer)}
        </h2>
      </div>
      <Remarks answer={answer} />
      <ol className={styles.results} start={(page - 1) * resultsPerPage + 1}>
        {results.map((result) => (
          <li key={result.id}>
            <SearchResultEntry result={result} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        pages={pages}
        steps={{ back: 'Better matches', on: 'More matches' }}
        pathOf={(number) => searchAnswerPath({ text, topic: topic?.slug, page: number })}
      />
    </section>
  );
}

function describeFound({ total, isMore, corrected, text, topic }: SearchAnswer): string {
  const where = topic ? ` in ${topic.name}` : '';
  if (total === 0) return `Nothing found for “${text}”${where}`;
  const count = total === 1 ? 'One comparison' : `${total}${isMore ? ' or more' : ''} comparisons`;
  return `${count} for “${corrected ?? text}”${where}`;
}

function Remarks({ answer }: Pick<SearchPageProps, 'answer'>) {
  const { text, total, corrected, isCut, topic } = answer;
  return (
    <>
      {corrected !== null && <p className={styles.words}>Nothing was found for “{text}” itself.</p>}
      {isCut && <p className={styles.words}>Only the beginning of what you typed was searched for.</p>}
      {total === 0 && (
        <p className={styles.words}>
          Try fewer or other words
          {topic && (
            <>
              , or search <a href={searchAnswerPath({ text })}>all topics</a>
            </>
          )}
          . All of it is in <a href={comparisonListPath()}>one list</a>, too.
        </p>
      )}
    </>
  );
}
