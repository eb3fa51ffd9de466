import { type SharePicture, sharePictureSize } from '../../domain/share-picture';
import { type DrawnText, drawText, sharp } from './draw-text';

// The colours of the site in a light window: ink on paper, and one highlighter pen for what won.
const paper = '#fcfcfb';
const ink = '#15181c';
const muted = '#575d66';
const marker = '#ffe04a';

const margin = 72;
const inner = sharePictureSize.width - 2 * margin;
const comparedTop = 140;
const band = { top: 420, height: 210 } as const;
/** Free above the band, however much is said. */
const gap = 20;

/** The picture as PNG, 1200 by 630 pixels: what is compared, and what we recommend. */
export async function drawSharePicture(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const { site, options, title, verdict, facts } = picture;
  const small = { weight: 'Medium', width: inner, height: 44 } as const;
  const [name, compared, label, words] = await Promise.all([
    drawText({ ...small, words: site, colour: muted, sizes: [32] }),
    drawText({
      weight: 'Bold',
      width: inner,
      height: 178,
      words: options,
      colour: ink,
      sizes: [80, 68, 58, 48, 40],
    }),
    drawText({
      ...small,
      words: verdict === null ? 'Compared' : 'Our recommendation',
      colour: ink,
      sizes: [28],
    }),
    drawText({
      weight: 'Bold',
      width: inner,
      height: 112,
      words: verdict ?? facts,
      colour: ink,
      sizes: [56, 48, 40],
    }),
  ]);
  const subjectTop = comparedTop + (compared?.height ?? 0) + 28;
  const room = Math.min(84, band.top - gap - subjectTop);
  const subject = await drawText({ ...small, height: room, words: title, colour: muted, sizes: [36, 32] });
  const drawn = await sharp({ create: { ...sharePictureSize, channels: 3, background: paper } })
    .composite([
      { input: Buffer.from(bandSvg(verdict === null ? '#f2f3f1' : marker)), left: 0, top: band.top },
      ...placed(name, 64),
      ...placed(compared, comparedTop),
      ...placed(subject, subjectTop),
      ...placed(label, band.top + 32),
      ...placed(words, band.top + 78),
    ])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
  return new Uint8Array(drawn);
}

function placed(text: DrawnText | null, top: number) {
  return text === null ? [] : [{ input: text.data, left: margin, top }];
}

function bandSvg(colour: string): string {
  const { width } = sharePictureSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${band.height}"><rect width="${width}" height="${band.height}" fill="${colour}"/></svg>`;
}
