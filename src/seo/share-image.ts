import type { Comparison } from '../domain/comparison';
import { describeOutcome, listNames } from '../domain/describe-outcome';
import type { Image } from '../domain/rich-text';
import { sharePictureSize } from '../domain/share-picture';
import { comparisonFormPath } from '../paths';

/** The picture for link previews: the one an editor chose, else the one that is drawn of every comparison. */
export function shareImage({ seo, slug, options, verdict }: Comparison): Image {
  if (seo.image) return seo.image;
  const compared = `${listNames(options)} compared`;
  const alt = verdict ? `${compared}: ${describeOutcome(verdict.outcome, options)}` : compared;
  return { url: comparisonFormPath(slug, 'png'), alt, ...sharePictureSize };
}
