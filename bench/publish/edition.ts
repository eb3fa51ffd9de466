/** Each publish gives the comparison a title that says which one it is, wherever the title is shown. */
export function titleOfEdition(title: string, edition: number): string {
  return `${title} (bench-edition-${edition})`;
}

/** Which edition a page or its JSON shows; 0 is the one from before the benchmark. */
export function readEdition(body: string): number {
  return Number(/bench-edition-(\d+)/.exec(body)?.[1] ?? 0);
}
