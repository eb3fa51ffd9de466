import { nodemailerAdapter } from '@payloadcms/email-nodemailer';
import type { Environment } from '../../env/environment';

type Smtp = NonNullable<Environment['smtp']>;

interface Sender {
  readonly address: string;
  readonly name: string;
}

/** A server that does not answer is given up after seconds: whoever sends tries again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export function smtpMail({ host, port, secure, user, password }: Smtp, from: Sender) {
  return nodemailerAdapter({
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    // A mail server that is down must not keep the site from starting.
    skipVerify: true,
    transportOptions: {
      host,
      port,
      secure,
      ...patience,
      ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    },
  });
}
