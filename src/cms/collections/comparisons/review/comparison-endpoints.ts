import type { Endpoint } from 'payload';
import { answerReadinessFacts } from './answer-readiness-facts';
import { answerReview } from './answer-review';
import { answerReviewAction } from './answer-review-action';

/** What the panel asks beside Payload's own routes: `/api/comparisons/…`. */
export const comparisonEndpoints: Endpoint[] = [
  { path: '/readiness-facts', method: 'post', handler: answerReadinessFacts },
  { path: '/:id/review', method: 'get', handler: answerReview },
  { path: '/:id/review', method: 'post', handler: answerReviewAction },
];
