import { JsonWalk, type TextProblem, type Wanted } from './json-walk';

/** A place in a text file, both counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** What is wrong with a JSON text as text: syntax, keys given twice, keys that only an attacker writes, depth. */
export function checkJsonText(text: string): readonly TextProblem[] {
  return new JsonWalk(text).run().problems;
}

/**
 * Where the values at these paths begin. A path that leads nowhere is found at the nearest value around it. Looked up
 * only when there is something to report: keeping every position of a large file would cost more than the file.
 */
export function locateInJson(text: string, paths: readonly Path[]): ReadonlyMap<string, Position> {
  const root: Wanted = { name: null, below: new Map() };
  for (const path of paths) want(root, path);
  const { found } = new JsonWalk(text, root).run();
  const positions = positionsOf(text, [...found.values()]);
  const nearest = (path: Path): Position => {
    const offset = found.get(pathKey(path));
    if (offset !== undefined) return positions.get(offset) ?? start;
    return path.length === 0 ? start : nearest(path.slice(0, -1));
  };
  return new Map(paths.map((path) => [pathKey(path), nearest(path)]));
}

const start: Position = { line: 1, column: 1 };

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** Lines and columns of many offsets, in one pass. */
export function positionsOf(text: string, offsets: readonly number[]): ReadonlyMap<number, Position> {
  const found = new Map<number, Position>();
  let line = 1;
  let lineStart = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (
      let at = text.indexOf('\n', lineStart);
      at !== -1 && at < offset;
      at = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = at + 1;
    }
    found.set(offset, { line, column: offset - lineStart + 1 });
  }
  return found;
}

/** Each step on the way is wanted, too: it stands in for a value that is not there. */
function want(root: Wanted, path: Path): void {
  let at = root;
  path.forEach((step, index) => {
    const next = at.below.get(String(step)) ?? { name: pathKey(path.slice(0, index + 1)), below: new Map() };
    at.below.set(String(step), next);
    at = next;
  });
}
