/** One line that rewrites itself in a terminal; elsewhere only the end of the work is worth a line. */
export function showProgress(name: string, done: number, total: number): void {
  const line = `  … ${name} ${done}/${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? '\n' : ''}`);
  else if (done === 1 || done === total) console.log(line);
}
