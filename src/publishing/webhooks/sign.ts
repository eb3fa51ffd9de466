import { createHmac } from 'node:crypto';
import { keyOf } from './secrets';

interface Message {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/**
 * The headers of the Standard Webhooks specification (https://www.standardwebhooks.com). The signature covers id, moment
 * and body; while a secret is being exchanged for another, there is one signature of each.
 */
export function signatureHeaders({ id, at, body }: Message, secrets: readonly string[]) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = (secret: string) =>
    createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  };
}
