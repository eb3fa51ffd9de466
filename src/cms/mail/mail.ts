import type { Config } from 'payload';
import type { Environment } from '../../env/environment';
import { logMail } from './log-mail';
import { smtpMail } from './smtp-mail';

/** How mail leaves the house: by the mail server that the environment names, or not at all. */
export function mail({ smtp, emailFrom }: Environment): NonNullable<Config['email']> {
  return smtp ? smtpMail(smtp, emailFrom) : logMail(emailFrom);
}
