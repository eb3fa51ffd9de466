/** The id by which notes and labels find a field, as Payload gives it to its own. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '__')}`;
}
