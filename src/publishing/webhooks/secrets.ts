import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** As the Standard Webhooks specification writes them: 32 random bytes. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

/** The bytes that sign. */
export function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

interface Seal {
  /** The site's own secret, `PAYLOAD_SECRET`. */
  readonly master: string;
  /** A sealed secret that is copied to another webhook does not open there. */
  readonly webhook: number;
}

/** Signing needs the secret itself, so no fingerprint will do: it is kept encrypted (AES-256-GCM). */
export function sealSecret(secret: string, { master, webhook }: Seal): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(master), nonce).setAAD(boundTo(webhook));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** Null if it was sealed with another `PAYLOAD_SECRET`, or is damaged. */
export function openSecret(sealed: string, { master, webhook }: Seal): string | null {
  const [nonce, tag, content] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !content) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(master), nonce, { authTagLength: 16 });
    decipher.setAAD(boundTo(webhook)).setAuthTag(tag);
    return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function sealingKey(master: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', 'verdict webhook secrets', 32));
}

function boundTo(webhook: number): Buffer {
  return Buffer.from(`webhook ${webhook}`);
}
