import { type CollectionBeforeOperationHook, ValidationError } from 'payload';
import { imageLibrary } from '../../image-library';

/** What a file of each format may be called; the first, if it is called something else. */
const endings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  heif: ['avif'],
};

/**
 * Judged by what is in the file. Its name and what the browser says of it are the sender's to choose: a picture called
 * `page.html` would be a page to whatever serves the folder one day.
 */
export const checkPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req;
  if (!file || (operation !== 'create' && operation !== 'update')) return args;
  const fitting = endings[await formatOf(file.data)];
  if (fitting) {
    file.name = fittingName(file.name, fitting);
    return args;
  }
  const message = 'This is no picture that can be used here. Choose a JPEG, PNG, WebP, AVIF or GIF file.';
  throw new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] }, req.t);
};

function fittingName(name: string, fitting: readonly string[]): string {
  const [, ending = ''] = /\.([^.]*)$/.exec(name) ?? [];
  return fitting.includes(ending.toLowerCase()) ? name : `${name.replaceAll('.', '-')}.${fitting[0]}`;
}

async function formatOf(data: Buffer): Promise<string> {
  try {
    return (await imageLibrary(data).metadata()).format ?? '';
  } catch {
    // Whatever cannot be read as a picture is none.
    return '';
  }
}
