import { sql } from '@payloadcms/db-postgres';
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload';
import { readEnvironment } from '../../../env/read-environment';
import { sessionOf } from '../../../publishing/session';
import { findReceiverProblem, receiverRules } from '../../../publishing/webhooks/receiver-address';

/** Each publication writes a row for each of them. */
export const mostWebhooks = 20;

/** The address has to be one that may be sent to. It is looked at again at each sending, since names move. */
export const checkWebhook: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const url = typeof data?.url === 'string' ? data.url.trim() : undefined;
  await checkAddress(req, url, originalDoc?.url);
  // Last, because others who make one wait from here until this is stored.
  if (operation === 'create') await refuseTooMany(req);
  return url === undefined ? data : { ...data, url };
};

async function checkAddress(req: PayloadRequest, url: string | undefined, before: unknown): Promise<void> {
  // Whatever became of the old address, turning a webhook off must go.
  if (url === undefined || url === '' || url === before) return;
  const { webhookAllowPrivate } = readEnvironment(process.env);
  const message = await findReceiverProblem(url, receiverRules(webhookAllowPrivate));
  if (message !== null) refuse(req, { path: 'url', message });
}

async function refuseTooMany(req: PayloadRequest): Promise<void> {
  const session = await sessionOf(req);
  await session.execute(sql`SELECT pg_advisory_xact_lock(hashtext('webhooks'))`);
  const { totalDocs } = await req.payload.count({ collection: 'webhooks', req });
  if (totalDocs < mostWebhooks) return;
  const message = `There are ${mostWebhooks} webhooks already, and no more are possible: delete one first.`;
  refuse(req, { path: 'name', message });
}

function refuse(req: PayloadRequest, problem: { readonly path: string; readonly message: string }): never {
  throw new ValidationError({ collection: 'webhooks', errors: [problem] }, req.t);
}
