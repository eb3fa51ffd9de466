import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly to: readonly string[];
  readonly from: string;
  /** Headers and body as they came over the wire. */
  readonly raw: string;
}

export interface MailSink {
  readonly port: number;
  readonly mails: SunkMail[];
  stop: () => Promise<void>;
}

/** A mail server that takes everything and delivers nothing. */
export async function startMailSink(port = 0): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let raw = '';
      stream.on('data', (data) => {
        raw += String(data);
      });
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw });
        done();
      });
    },
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
