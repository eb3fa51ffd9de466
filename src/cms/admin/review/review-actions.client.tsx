'use client';

import { ReviewButtons } from './review-buttons.client';

/** The step that moves a review on, beside Publish; what holds it up is in the side bar, where the reasons are. */
export function ReviewActions() {
  return <ReviewButtons of={['submit', 'approve']} />;
}
