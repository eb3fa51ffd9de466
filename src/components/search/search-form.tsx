import { longestSearch, type SearchAnswer } from '../../domain/search';
import { searchPath } from '../../paths';
import { Button } from '../ui/button';
import styles from './search.module.css';

type SearchFormProps = Partial<Pick<SearchAnswer, 'text' | 'topic' | 'topics'>>;

/** A plain form: it works wherever a browser does. */
export function SearchForm({ text = '', topic = null, topics = [] }: SearchFormProps) {
  return (
    <search>
      <form action={searchPath} method="get" className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="search-text" className={styles.label}>
            What are you comparing?
          </label>
          <input
            id="search-text"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={longestSearch}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            dir="auto"
            className={styles.input}
          />
        </div>
        {topics.length > 0 && (
          <div className={styles.field}>
            <label htmlFor="search-topic" className={styles.label}>
              Topic
            </label>
            <select id="search-topic" name="topic" defaultValue={topic?.slug ?? ''} className={styles.input}>
              <option value="">All topics</option>
              {topics.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <Button>Search</Button>
      </form>
    </search>
  );
}
