import pg from 'pg';

/** How many statements Postgres is sent while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, given);
  };
  await work().finally(() => {
    pg.Client.prototype.query = query;
  });
  return count;
}
