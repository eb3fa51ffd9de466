import { escapeXml } from '../domain/escape-xml';

/** Finished XML, as opposed to words that are yet to be escaped. */
export interface Markup {
  readonly markup: string;
}

/** One element. Words are escaped; what XML cannot hold at all (control characters) is left out. */
export function element(
  name: string,
  content: string | readonly Markup[] = [],
  attributes: Readonly<Record<string, string>> = {},
): Markup {
  const inside =
    typeof content === 'string' ? escapeXml(content) : content.map(({ markup }) => markup).join('');
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const tag = name + given.join('');
  return { markup: inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>` };
}

export function writeXml({ markup }: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
