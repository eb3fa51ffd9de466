import type { Author, Comparison } from '../../domain/comparison';
import type { Site } from '../../domain/site';
import { authorPath } from '../../paths';
import { RichTextView } from '../rich-text/rich-text';
import { DateText } from '../ui/date-text';
import { NameLink } from '../ui/name-link';
import styles from './credits.module.css';

interface CreditsProps {
  readonly comparison: Comparison;
  readonly standards: Site['standards'];
}

export function Credits({ comparison, standards }: CreditsProps) {
  const { authors, reviewedBy, publishedAt, lastReviewedAt, updatedAt, disclosure } = comparison;
  return (
    <footer className={styles.credits}>
      <dl className={styles.facts}>
        {authors.length > 0 && (
          <div>
            <dt>Written by</dt>
            {authors.map((author) => (
              <AuthorEntry key={author.id} author={author} />
            ))}
          </div>
        )}
        {reviewedBy && (
          <div>
            <dt>Reviewed by</dt>
            <AuthorEntry author={reviewedBy} />
          </div>
        )}
        <DateEntry term="Published" instant={publishedAt} />
        {lastReviewedAt && <DateEntry term="Last reviewed" instant={lastReviewedAt} />}
        <DateEntry term="Updated" instant={updatedAt} />
        <StandardsEntry standards={standards} />
      </dl>
      {disclosure.length > 0 && (
        <section className={styles.disclosure} aria-labelledby="disclosure-heading">
          <h2 id="disclosure-heading" className={styles.heading}>
            Disclosure
          </h2>
          <RichTextView text={disclosure} headingOffset={1} />
        </section>
      )}
    </footer>
  );
}

function AuthorEntry({ author }: { readonly author: Author }) {
  const { role, bio } = author;
  return (
    <dd className={styles.author} dir="auto">
      <strong>
        <NameLink named={author} pathOf={authorPath} />
      </strong>
      {role && (
        <>
          , <bdi>{role}</bdi>
        </>
      )}
      {bio && (
        <span className={styles.bio} dir="auto">
          {bio}
        </span>
      )}
    </dd>
  );
}

function StandardsEntry({ standards: { methodology, disclosure } }: Pick<CreditsProps, 'standards'>) {
  if (!methodology && !disclosure) return null;
  return (
    <div>
      <dt>Our standards</dt>
      {methodology && (
        <dd>
          <a href={methodology}>How we judge</a>
        </dd>
      )}
      {disclosure && (
        <dd>
          <a href={disclosure}>Who pays us</a>
        </dd>
      )}
    </div>
  );
}

function DateEntry({ term, instant }: { readonly term: string; readonly instant: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <DateText instant={instant} />
      </dd>
    </div>
  );
}
