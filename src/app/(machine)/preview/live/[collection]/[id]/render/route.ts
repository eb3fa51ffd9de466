import { z } from 'zod';
import { findPreviewForStaff, isPreviewable } from '../../../../../../../queries/find-preview';

const fields = z.record(z.string(), z.unknown());

interface Context {
  readonly params: Promise<{ readonly collection: string; readonly id: string }>;
}

/** The fields of a form → what the page shows of them, read with the rights of whoever is typing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { collection, id } = await params;
  const typed = fields.safeParse(await request.json().catch(() => null));
  if (!typed.success) return refuse(400, 'Send the document’s fields as a JSON object.');
  const preview = isPreviewable(collection)
    ? await findPreviewForStaff({ collection, id: Number(id), typed: typed.data }, request.headers)
    : null;
  if (preview === null) return refuse(404, 'There is no such document, or you are not logged in.');
  return Response.json(preview, { headers: { 'cache-control': 'no-store' } });
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store' } });
}
