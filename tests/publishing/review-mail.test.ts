import { createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../src/cli/find-free-port';
import { runDuePublications } from '../../src/publishing/run-due-publications';
import { sendDueMail } from '../../src/publishing/send-due-mail';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { type MailSink, startMailSink } from '../setup/mail-sink';
import { aReviewedDraft, setFourEyes, take } from '../setup/review';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let sink: MailSink;
let port: number;
const emails: Record<string, string> = {};
const tokens: Record<string, string> = {};

beforeAll(async () => {
  port = await findFreePort();
  Object.assign(process.env, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(port),
    EMAIL_FROM: 'Verdict <verdict@example.org>',
    SITE_URL: 'https://compare.example.org',
  });
  ({ payload, stop } = await startTestPayload());
  for (const [name, role] of [
    ['writer', 'writer'],
    ['editor', 'editor'],
    ['admin', 'admin'],
  ] as const) {
    const person = await aPerson(payload, role);
    emails[name] = person.email;
    tokens[name] = await loginAs(payload, person.email);
  }
  sink = await startMailSink(port);
});
afterAll(async () => {
  await sink.stop();
  await stop();
});
afterEach(async () => {
  await payload.db.pool.query('DELETE FROM payload_jobs');
  sink.mails.length = 0;
});

const as = (name: string) => tokens[name] ?? '';

async function submitted(): Promise<number> {
  const id = await aReviewedDraft(payload, as('writer'));
  expect((await take(payload, id, { action: 'submit', authorization: as('writer') })).status).toBe(200);
  return id;
}

const recipients = () => sink.mails.flatMap(({ to }) => to).toSorted();
const waitingMails = async () => (await payload.count({ collection: 'payload-jobs' })).totalDocs;

/** The subject as a reader has it, unfolded and decoded. */
function subjectOf(raw: string): string {
  const [, folded = ''] = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw) ?? [];
  return folded
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(Q|B)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  return Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

test('what is submitted is told to everybody who can approve it, after the turn of the mail', async () => {
  const id = await submitted();
  expect(sink.mails).toEqual([]);
  await sendDueMail(payload);
  expect(recipients()).toEqual([emails.admin, emails.editor].toSorted());
  const [first] = sink.mails;
  expect(first?.from).toBe('verdict@example.org');
  expect(subjectOf(first?.raw ?? '')).toMatch(/^To review: “A comparison of .*”$/);
  expect(quoted(first?.raw ?? '')).toContain(
    `https://compare.example.org/admin/collections/comparisons/${id}`,
  );
  expect(await waitingMails()).toBe(0);
  await sendDueMail(payload);
  expect(sink.mails).toHaveLength(2);
});

test('with four eyes whoever changed it last is not asked to approve it', async () => {
  await setFourEyes(payload, true);
  const id = await aReviewedDraft(payload, as('writer'));
  await api(payload, `/comparisons/${id}?draft=true`, {
    method: 'PATCH',
    authorization: as('editor'),
    body: { title: 'Mended' },
  });
  await take(payload, id, { action: 'submit', authorization: as('writer') });
  await sendDueMail(payload);
  await setFourEyes(payload, false);
  expect(recipients()).toEqual([emails.admin]);
});

test('the author is told of requested changes, with their words, and of the approval', async () => {
  const id = await submitted();
  const comment = 'Say who measured it.\nAnd when.';
  await take(payload, id, { action: 'request-changes', authorization: as('editor'), comment });
  await take(payload, id, { action: 'submit', authorization: as('writer') });
  await take(payload, id, { action: 'approve', authorization: as('editor') });
  await sendDueMail(payload);
  const toAuthor = sink.mails.filter(({ to }) => to.includes(emails.writer ?? ''));
  expect(toAuthor.map(({ raw }) => subjectOf(raw).split(':')[0]).toSorted()).toEqual([
    'Approved',
    'Changes requested',
  ]);
  const changes = toAuthor.find(({ raw }) => subjectOf(raw).startsWith('Changes requested'));
  expect(quoted(changes?.raw ?? '')).toContain('Say who measured it.\r\nAnd when.');
});

test('a refused step sends no mail, and neither does one that is rolled back', async () => {
  const id = await aReviewedDraft(payload, as('writer'));
  expect((await take(payload, id, { action: 'approve', authorization: as('editor') })).status).toBe(409);
  expect(await waitingMails()).toBe(0);
  const { queueMail } = await import('../../src/cms/mail/queue-mail');
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  await queueMail(req, { person: 1, subject: 'Too early', text: '' });
  await sendDueMail(payload);
  await killTransaction(req);
  await sendDueMail(payload);
  expect([sink.mails, await waitingMails()]).toEqual([[], 0]);
});

test('a mail server that is down fails no step; the mail is tried again later and arrives once', async () => {
  await sink.stop();
  const id = await submitted();
  await sendDueMail(payload);
  const { docs } = await payload.find({ collection: 'payload-jobs', depth: 0 });
  expect(docs.map(({ hasError, processing, totalTried }) => [hasError, processing, totalTried])).toEqual([
    [false, false, 1],
    [false, false, 1],
  ]);
  for (const { waitUntil } of docs)
    expect(new Date(waitUntil ?? 0).getTime()).toBeGreaterThan(Date.now() + 30_000);
  const { mails } = sink;
  sink = await startMailSink(port);
  await sendDueMail(payload);
  expect([...mails, ...sink.mails]).toEqual([]);
  await payload.db.pool.query("UPDATE payload_jobs SET wait_until = now() - interval '1 minute'");
  await sendDueMail(payload);
  expect(recipients()).toEqual([emails.admin, emails.editor].toSorted());
  expect(quoted(sink.mails[0]?.raw ?? '')).toContain(`/comparisons/${id}`);
  expect(await waitingMails()).toBe(0);
});

test('a mail whose process died is taken up by the next turn of the mail, not by that of the publications', async () => {
  await submitted();
  await payload.db.pool.query('UPDATE payload_jobs SET processing = true');
  await runDuePublications(payload);
  const { rows } = await payload.db.pool.query('SELECT DISTINCT processing FROM payload_jobs');
  expect(rows).toEqual([{ processing: true }]);
  await sendDueMail(payload);
  expect(sink.mails).toHaveLength(2);
});

test('a title cannot add a header or a recipient', async () => {
  const id = await aReviewedDraft(payload, as('writer'));
  const title = 'A\r\nBcc: victim@example.org\r\n\r\nB';
  await api(payload, `/comparisons/${id}?draft=true`, {
    method: 'PATCH',
    authorization: as('writer'),
    body: { title },
  });
  await take(payload, id, { action: 'submit', authorization: as('writer') });
  await sendDueMail(payload);
  expect(recipients()).toEqual([emails.admin, emails.editor].toSorted());
  for (const { raw } of sink.mails) {
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(subjectOf(raw)).toBe('To review: “A Bcc: victim@example.org B”');
  }
});

test('who has left gets no mail', async () => {
  const leaver = await aPerson(payload, 'editor');
  await submitted();
  await payload.delete({ collection: 'users', id: leaver.id });
  await sendDueMail(payload);
  expect(recipients()).not.toContain(leaver.email);
  expect(await waitingMails()).toBe(0);
});

test('the link to choose a new password is made with the site’s address, whatever the request calls it', async () => {
  await api(payload, '/users/forgot-password', {
    method: 'POST',
    body: { email: emails.writer },
    headers: { host: 'evil.example.org' },
  });
  // It is sent after the answer.
  await expect.poll(() => sink.mails.length).toBe(1);
  const [mail] = sink.mails;
  expect(mail?.to).toEqual([emails.writer]);
  expect(quoted(mail?.raw ?? '')).toMatch(
    /href="https:\/\/compare\.example\.org\/admin\/reset\/[0-9a-f]{40}"/,
  );
});
