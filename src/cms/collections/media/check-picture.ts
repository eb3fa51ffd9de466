import { type CollectionBeforeOperationHook, ValidationError } from 'payload';
import { imageLibrary } from '../../image-library';

const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/** Judged by what is in the file. Its name and what the browser says of it are the sender's to choose. */
export const checkPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req;
  if (!file || (operation !== 'create' && operation !== 'update')) return args;
  if (formats.has(await formatOf(file.data))) return args;
  const message = 'This is no picture that can be used here. Choose a JPEG, PNG, WebP, AVIF or GIF file.';
  throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] }, req.t);
};

async function formatOf(data: Buffer): Promise<string> {
  try {
    return (await imageLibrary(data).metadata()).format ?? '';
  } catch {
    // Whatever cannot be read as a picture is none.
    return '';
  }
}
