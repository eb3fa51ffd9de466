/** A name as it is compared with others: case, accents and spaces do not tell names apart. "  Écosystème " → "ecosysteme". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
