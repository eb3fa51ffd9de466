import { createRequire } from 'node:module';
import { escapeXml } from '../../domain/escape-xml';
import { shorten } from '../../domain/shorten';

// Its other entry uses `import … with`, which the oldest Node.js we support cannot read.
export const sharp: typeof import('sharp').default = createRequire(import.meta.url)('sharp');

/** The letters come with us: a server need not have a single font. What they lack is looked for on the machine. */
const weights = {
  Bold: 'inter/700Bold/Inter_700Bold.ttf',
  Medium: 'inter/500Medium/Inter_500Medium.ttf',
} as const;

export interface TextBox {
  readonly words: string;
  readonly weight: keyof typeof weights;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
  /** Sizes in pixels, the largest first: the first that fits is taken. */
  readonly sizes: readonly number[];
}

export interface DrawnText {
  readonly data: Buffer;
  readonly height: number;
}

/** More than any box holds, and few enough to be measured in a moment. */
const mostCharacters = 400;

/** Words drawn into a box; where even the smallest size is too large, they end early. Null where there are none. */
export async function drawText(box: TextBox): Promise<DrawnText | null> {
  const words = shorten(box.words.replace(/[\s\p{Cc}]+/gu, ' ').trim(), mostCharacters);
  if (words === '') return null;
  for (const size of box.sizes) {
    const drawn = await drawAt(box, words, size);
    if (fits(drawn, box)) return drawn;
  }
  return drawShortened(box, words);
}

async function drawShortened(box: TextBox, words: string): Promise<DrawnText> {
  const size = Math.min(...box.sizes);
  for (let length = words.length; ; length = Math.floor(length * 0.85)) {
    const drawn = await drawAt(box, shorten(words, length), size);
    if (fits(drawn, box) || length <= 2) return drawn;
  }
}

function fits(drawn: Measured, { width, height }: TextBox): boolean {
  return drawn.height <= height && drawn.width <= width;
}

interface Measured extends DrawnText {
  readonly width: number;
}

async function drawAt({ weight, colour, width }: TextBox, words: string, size: number): Promise<Measured> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeXml(words)}</span>`,
      font: `Inter ${weight} ${size}`,
      fontfile: `${process.cwd()}/node_modules/@expo-google-fonts/${weights[weight]}`,
      width,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
