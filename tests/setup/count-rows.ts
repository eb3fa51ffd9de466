import pg from 'pg';

/** How many rows the largest answer of Postgres has while `work` runs. */
export async function countRows(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let most = 0;
  const note = (answer: unknown) => {
    if (isAnswer(answer)) most = Math.max(most, answer.rows.length);
  };
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const answer = Reflect.apply(query, this, given);
    Promise.resolve(answer).then(note, () => undefined);
    return answer;
  };
  await work().finally(() => {
    pg.Client.prototype.query = query;
  });
  return most;
}

function isAnswer(answer: unknown): answer is { readonly rows: readonly unknown[] } {
  return typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows);
}
