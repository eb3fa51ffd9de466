import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type Logger, pino } from 'pino';
import { expect, test } from 'vitest';
import { logOptions } from '../../src/logs/log-options.mjs';
import { requestScope } from '../../src/logs/request-scope.mjs';

const settings = {
  PAYLOAD_SECRET: 'the-secret-that-signs-everything',
  DATABASE_URL: 'postgres://verdict:open%2Fsesame-1@db.internal:5432/verdict',
  SMTP_PASSWORD: 'says "friend"',
  LOG_LEVEL: 'info',
};

/** What is written for one line, which must still be JSON. */
function written(write: (log: Logger) => void): string {
  const lines: string[] = [];
  write(pino(logOptions('info', settings), { write: (line: string) => void lines.push(line) }));
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}

const secret = 'Zq8_not-for-anybody-4711';

const messages = [
  `GET /preview/shared/4?token=${secret} was slow`,
  `opened /preview/shared#${secret}`,
  `GET /admin/reset/${secret}`,
  `/api/comparisons?api-key=${secret}&depth=1`,
  `Cookie: verdict-token=${secret}; theme=dark`,
  `verdict-preview=${secret}`,
  `Authorization: Bearer ${secret}`,
  `JWT ${secret}`,
  `key vk_${secret}`,
  `signed with whsec_${secret}`,
  `postgres://someone:${secret}@elsewhere/db is away`,
];

test.for(messages)('no secret stays in "%s"', (message) => {
  const line = written((log) => log.info(message));
  expect(line).not.toContain(secret);
  expect(line).toContain('[removed]');
});

const fields = [
  { headers: { cookie: `a=${secret}` } },
  { headers: { 'set-cookie': [`a=${secret}`, 'b=2'] } },
  { headers: { authorization: secret } },
  { data: { user: { password: secret, name: 'Ada' } } },
  { resetPasswordToken: secret },
  { client: { apiKey: secret } },
  { webhook: { secret } },
  { a: { b: { c: { d: { newPassword: `with "quotes" and \\ ${secret}` } } } } },
];

test.for(fields)('no secret stays in the fields %j', (given) => {
  const line = written((log) => log.info({ ...given, after: 'still here' }, 'something happened'));
  expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({ after: 'still here', msg: 'something happened' });
});

test('secrets among the settings are known by themselves, also where they look like nothing', () => {
  const line = written((log) => {
    log.warn(`signing with ${settings.PAYLOAD_SECRET} failed`);
    log.warn({ options: { told: 'says "friend"' } }, 'mail');
    log.warn('open/sesame-1 and open%2Fsesame-1 were refused');
  });
  expect(line).not.toMatch(/signs-everything|friend|sesame/);
});

test('an error tells what failed and where, and not with which values', () => {
  const cause = Object.assign(new Error('duplicate key value'), { code: '23505' });
  const error = new DrizzleQueryError('insert into "users" ("hash") values ($1)', [secret, 'x"y\\'], cause);
  const line = written((log) => log.error({ err: error, msg: 'A write failed' }));
  expect(line).not.toContain(secret);
  const { err } = JSON.parse(line);
  expect(err.message).toContain('insert into "users"');
  expect(err.stack).toContain('log-lines.test.ts');
  expect(err.stack).toContain('duplicate key value');
});

test('what is no secret stays as it is', () => {
  const words = 'Basic questions about tokens: /compare/a-vs-b?options=a,b&page=2 by ada@example.org';
  expect(
    JSON.parse(written((log) => log.info({ path: '/api/comparisons', status: 200 }, words))),
  ).toMatchObject({
    msg: words,
    path: '/api/comparisons',
    status: 200,
  });
});

test('a line names the request that it was written for, and no other', async () => {
  const log = (id: string) =>
    requestScope.run({ id }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return JSON.parse(written((logger) => logger.info('within')));
    });
  const [first, second] = await Promise.all([log('request-1'), log('request-2')]);
  expect([first.requestId, second.requestId]).toEqual(['request-1', 'request-2']);
  expect(JSON.parse(written((logger) => logger.info('outside')))).not.toHaveProperty('requestId');
});
