import { LRUCache } from 'lru-cache';
import type { SharePicture } from '../../domain/share-picture';
import { drawSharePicture } from './draw';

const drawn = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: 200 });

/** The picture, drawn when it says something new: the hour after which a cached answer is looked at again draws nothing. */
export function pictureOf(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(picture);
  const known = drawn.get(key);
  if (known) return known;
  const drawing = drawSharePicture(picture);
  drawn.set(key, drawing);
  drawing.catch(() => drawn.delete(key));
  return drawing;
}
