/**
 * A spreadsheet runs a cell that begins like a formula. An apostrophe in front makes it text; one is added wherever one
 * would be taken off again, so that every text comes back as it was.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
