import type { BasePayload } from 'payload';
import { expect, test } from 'vitest';
import { logMail, withoutSecrets } from '../../../src/cms/mail/log-mail';

const token = '3f786850e387550fdab836ed7e6dc881de23001b';

test('without a mail server a mail is in the log, without what would open an account', async () => {
  const lines: unknown[] = [];
  const payload: Pick<BasePayload, 'logger'> = JSON.parse('{"logger":{}}');
  Object.assign(payload.logger, { info: (line: unknown) => lines.push(line) });
  const adapter = logMail({ address: 'verdict@localhost', name: 'Verdict' });
  const { sendEmail } = Reflect.apply(adapter, null, [{ payload }]);
  await sendEmail({ to: 'ada@example.org', subject: 'Set a new password', html: `/admin/reset/${token}` });
  expect(lines).toEqual([
    {
      msg: 'Mail, not sent because no mail server is set (SMTP_URL): Set a new password',
      to: 'ada@example.org',
      text: '/admin/reset/3f78…',
    },
  ]);
});

test('keys and tokens are cut, words and addresses are not', () => {
  expect(withoutSecrets(`key vk_${'a1'.repeat(21)}x`)).toBe('key vk_a…');
  const harmless =
    'Read http://127.0.0.1:3000/admin/collections/comparisons/12, of 2026-06-15T12:00:00.000Z, uncharacteristically.';
  expect(withoutSecrets(harmless)).toBe(harmless);
});
