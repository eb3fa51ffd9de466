import { mkdir, statfs } from 'node:fs/promises';
import { APIError, type CollectionBeforeOperationHook } from 'payload';

/** A picture is kept as it came and in smaller sizes, which may take more than the file itself. */
const sizesOfFile = 4;
const full =
  'The disk for pictures is full, so this one was not stored. Whoever runs the site has to make room; then send it again.';

/** Without room Payload would leave files behind that end half-way, and say only that there was a problem. */
export function requireRoom(folder: string): CollectionBeforeOperationHook {
  return async ({ args, collection, req }) => {
    if (!req.file || collection.upload.disableLocalStorage) return args;
    if ((await freeBytes(folder)) < req.file.size * sizesOfFile) throw new APIError(full, 507, null, true);
    return args;
  };
}

async function freeBytes(folder: string): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // Not even a folder can be made.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 0;
    throw error;
  }
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
