import { sql } from '@payloadcms/db-postgres';
import type { Session } from '../session';
import { newSecret, openSecret, sealSecret } from './secrets';

export interface Keeper {
  readonly session: Session;
  /** The site's own secret. */
  readonly master: string;
}

export const overlapHours = 24;

/** The secret of a webhook from now on. Others that sign go on for `overlap` hours. Returns the new one. */
export async function putSecret(
  { session, master }: Keeper,
  webhook: number,
  { overlap, isShown }: { readonly overlap: number; readonly isShown: boolean },
): Promise<string> {
  const secret = newSecret();
  const sealed = sealSecret(secret, { master, webhook });
  await session.execute(
    sql`DELETE FROM webhook_secrets WHERE webhook_id = ${webhook} AND expires_at <= now()`,
  );
  await session.execute(sql`UPDATE webhook_secrets
    SET expires_at = least(expires_at, now() + make_interval(hours => ${overlap})) WHERE webhook_id = ${webhook}`);
  await session.execute(sql`INSERT INTO webhook_secrets (webhook_id, sealed, shown_at)
    VALUES (${webhook}, ${sealed}, CASE WHEN ${isShown} THEN now() END)`);
  return secret;
}

/** Those that sign at a moment, the newest first. One that cannot be read any more is left out. */
export async function listSigningSecrets(
  { session, master }: Keeper,
  webhook: number,
  now: Date,
): Promise<string[]> {
  const { rows } = await session.execute(sql`SELECT sealed FROM webhook_secrets
    WHERE webhook_id = ${webhook} AND (expires_at IS NULL OR expires_at > ${now.toISOString()}::timestamptz)
    ORDER BY id DESC`);
  return rows.flatMap(({ sealed }) => openSecret(String(sealed), { master, webhook }) ?? []);
}

/** The current secret, if nobody has seen it yet; null ever after. */
export async function takeUnseenSecret({ session, master }: Keeper, webhook: number): Promise<string | null> {
  const { rows } = await session.execute(sql`UPDATE webhook_secrets SET shown_at = now()
    WHERE webhook_id = ${webhook} AND expires_at IS NULL AND shown_at IS NULL RETURNING sealed`);
  return rows[0] ? openSecret(String(rows[0].sealed), { master, webhook }) : null;
}
