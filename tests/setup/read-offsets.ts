import pg from 'pg';

/** How many rows Postgres is told to pass over, by each statement that tells it, while `work` runs. */
export async function readOffsets(work: () => Promise<unknown>): Promise<number[]> {
  const { query } = pg.Client.prototype;
  const offsets: number[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    offsets.push(...offsetsIn(given));
    return Reflect.apply(query, this, given);
  };
  await work().finally(() => {
    pg.Client.prototype.query = query;
  });
  return offsets;
}

function offsetsIn([statement, values]: readonly unknown[]): number[] {
  const isStatement = typeof statement === 'object' && statement !== null && 'text' in statement;
  const text = String(isStatement ? statement.text : statement);
  const [, place] = /\boffset \$(\d+)/.exec(text) ?? [];
  return place === undefined || !Array.isArray(values) ? [] : [Number(values[Number(place) - 1])];
}
