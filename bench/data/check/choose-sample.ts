import { Random } from '../content/random';

/** Numbers spread over the whole stretch, one from each part of it; always the same ones, the first among them. */
export function chooseSample(
  { first, last }: { readonly first: number; readonly last: number },
  size: number,
): number[] {
  const count = last - first + 1;
  const parts = Math.min(size, count);
  const random = new Random('sample');
  return Array.from({ length: parts }, (_, part) => {
    const begin = Math.floor((part * count) / parts);
    const end = Math.floor(((part + 1) * count) / parts);
    return first + (part === 0 ? 0 : begin + random.below(end - begin));
  });
}
