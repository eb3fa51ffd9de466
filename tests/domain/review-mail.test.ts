import { expect, test } from 'vitest';
import { describeReviewMail } from '../../src/domain/review-mail';

const news = {
  title: 'Node.js vs Python',
  by: 'Ada',
  comment: '',
  address: 'https://compare.example.org/admin/collections/comparisons/3',
};

test('each step says who did what, what to do next, and where', () => {
  const mail = describeReviewMail({ ...news, action: 'submit' });
  expect(mail).toEqual({
    subject: 'To review: “Node.js vs Python”',
    text: `Ada submitted “Node.js vs Python” for review.

Read it, then approve it or request changes.

https://compare.example.org/admin/collections/comparisons/3`,
  });
});

test('the words of whoever decided are in it', () => {
  const mail = describeReviewMail({ ...news, action: 'request-changes', comment: 'Shorter.' });
  expect(mail?.text).toContain('Ada wrote:\nShorter.');
});

test('taking something back is nobody’s task', () => {
  expect(describeReviewMail({ ...news, action: 'withdraw' })).toBeNull();
});

test('a title stays on its line', () => {
  const mail = describeReviewMail({ ...news, title: ' A\r\nBcc: b@example.org ', action: 'approve' });
  expect(mail?.subject).toBe('Approved: “A Bcc: b@example.org”');
  expect(describeReviewMail({ ...news, title: '', action: 'approve' })?.subject).toBe('Approved: “Untitled”');
});
