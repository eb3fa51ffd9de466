import { access } from 'node:fs/promises';
import path from 'node:path';
import { APIError } from 'payload';

interface Asked {
  readonly params: { readonly filename: string };
}

/** A picture that is not there is not found: Payload would call it a fault of the server. */
export function refuseMissingPicture(folder: string) {
  return async (_request: unknown, { params }: Asked): Promise<void> => {
    const isThere = await access(path.join(folder, path.basename(params.filename))).then(
      () => true,
      () => false,
    );
    if (!isThere) throw new APIError('There is no such picture.', 404, null, true);
  };
}
