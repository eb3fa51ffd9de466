import type { ReviewAction } from './review';

interface ReviewNews {
  readonly action: ReviewAction;
  readonly title: string;
  /** Who did it, by name. */
  readonly by: string;
  readonly comment: string;
  /** Where the comparison is edited. */
  readonly address: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** What the next person is told; null where nobody has to do anything. */
export function describeReviewMail({ action, title, by, comment, address }: ReviewNews): Mail | null {
  const what = `“${oneLine(title) || 'Untitled'}”`;
  const who = oneLine(by) || 'Somebody';
  const mail = (subject: string, sentences: readonly string[]): Mail => ({
    subject,
    text: [...sentences, ...(comment ? [`${who} wrote:\n${comment}`] : []), address].join('\n\n'),
  });
  switch (action) {
    case 'submit':
      return mail(`To review: ${what}`, [
        `${who} submitted ${what} for review.`,
        'Read it, then approve it or request changes.',
      ]);
    case 'request-changes':
      return mail(`Changes requested: ${what}`, [
        `${who} asks for changes in ${what}.`,
        'Make them, then submit it for review again.',
      ]);
    case 'approve':
      return mail(`Approved: ${what}`, [
        `${who} approved ${what}.`,
        'It can be published now. A change to it would need a new approval.',
      ]);
    case 'withdraw':
      return null;
  }
}

/** Titles and names go into a header, where a line break would begin another one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
