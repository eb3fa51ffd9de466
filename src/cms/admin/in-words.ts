/** A moment in the words of the browser's language and zone. */
export function inWords(moment: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(moment),
  );
}
