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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
