'use client';

import { useFocusPath } from '../focus-path.client';
import { commentPlaces } from './comment-places';
import { ResolvedCheck } from './resolved-check.client';
import type { ReviewComment } from './review.client';
import styles from './review.module.css';

interface CommentListProps {
  readonly comments: readonly ReviewComment[];
  readonly onChange: () => void;
}

const steps: Record<string, string> = {
  submit: 'submitted it for review',
  withdraw: 'took it back',
  approve: 'approved it',
  'request-changes': 'requested changes',
};

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Everything that was said and decided, oldest first. */
export function CommentList({ comments, onChange }: CommentListProps) {
  const focusPath = useFocusPath('comparisons');
  if (comments.length === 0) return <p className={styles.hint}>No comments yet.</p>;
  return (
    <ol className={styles.comments}>
      {comments.map(({ id, author, body, createdAt, event, path, resolved }) => (
        <li className={styles.comment} data-resolved={resolved} key={id}>
          <p className={styles.byline}>
            <strong>{author}</strong> {steps[event] ?? ''}{' '}
            <time dateTime={createdAt}>{moment.format(new Date(createdAt))}</time>
          </p>
          {body && <p className={styles.body}>{body}</p>}
          {path && (
            <button className={styles.textButton} onClick={() => void focusPath(path)} type="button">
              Go to {placeName(path)}
            </button>
          )}
          {body && <ResolvedCheck id={id} isResolved={resolved} onChange={onChange} />}
        </li>
      ))}
    </ol>
  );
}

function placeName(path: string): string {
  const place = commentPlaces.find((known) => path === known.path || path.startsWith(`${known.path}.`));
  return place ? `“${place.name}”` : 'its field';
}
