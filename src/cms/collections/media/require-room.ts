import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { hasRoom } from './has-room';

/** A picture is kept as it came and in smaller sizes, which may take more than the file itself. */
const sizesOfFile = 4;
const full =
  'The disk for pictures is full, so this one was not stored. Whoever runs the site has to make room; then send it again.';

/** Without room Payload would leave files behind that end half-way, and say only that there was a problem. */
export function requireRoom(folder: string): CollectionBeforeOperationHook {
  return async ({ args, collection, req }) => {
    if (!req.file || collection.upload.disableLocalStorage) return args;
    if (!(await hasRoom(folder, req.file.size * sizesOfFile))) throw new APIError(full, 507, null, true);
    return args;
  };
}
