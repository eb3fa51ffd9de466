'use client';

import { describeReviewState } from '../../../domain/review';
import { CommentForm } from './comment-form.client';
import { CommentList } from './comment-list.client';
import { type Review, useReview } from './review.client';
import styles from './review.module.css';
import { ReviewButtons } from './review-buttons.client';

/** Where the review stands and what was said, in the side bar. */
export function ReviewPanel() {
  const { id, review, refresh, seen } = useReview();
  if (id === undefined || !review) return null;
  const open = review.comments.filter(({ event, resolved }) => event === 'comment' && !resolved).length;
  return (
    <section aria-labelledby="review-heading" className={styles.panel}>
      <h3 className={styles.heading} id="review-heading">
        Review
      </h3>
      <p className={styles.state} data-state={review.state} role="status">
        {capitalised(describeReviewState(review.state))}
      </p>
      <p className={styles.hint}>{explain(review)}</p>
      <ReviewButtons of={['withdraw', 'request-changes']} />
      {Date.parse(review.updatedAt) > Date.parse(seen) && (
        <p className={styles.problem}>
          Somebody changed it since you opened it.{' '}
          <button className={styles.textButton} onClick={() => window.location.reload()} type="button">
            Load the newest version
          </button>
        </p>
      )}
      <h4 className={styles.subheading}>
        Comments {open > 0 && <span className={styles.count}>({open} open)</span>}
      </h4>
      <CommentList comments={review.comments} onChange={refresh} />
      <CommentForm comparison={Number(id)} onSent={refresh} />
    </section>
  );
}

function explain({ state, fourEyes, submittedBy, actions }: Review): string {
  switch (state) {
    case 'draft':
      return fourEyes
        ? 'Submit it for review when it is ready; somebody else approves it.'
        : 'Nobody has been asked to review it.';
    case 'in-review': {
      const by = submittedBy ? `Submitted by ${submittedBy}. ` : '';
      const next = actions.includes('approve')
        ? 'Read it, then approve it or request changes.'
        : 'It waits for somebody else.';
      return `${by}${next} Changing it takes it back to a draft.`;
    }
    case 'changes-requested':
      return 'Make the changes, then submit it again.';
    case 'approved':
      return 'It can be published as it is. Changing it takes the approval back.';
    case 'published':
      return 'This is what readers see. A change begins a new draft.';
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
