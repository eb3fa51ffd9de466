import type { ClientBase } from 'pg';
import { putIndexesBack, takeIndexesAway } from './indexes';

const atOnce = 500;

/** By the same function that keeps search in step with every other change. */
export async function fillSearch(
  client: ClientBase,
  { first, last }: { readonly first: number; readonly last: number },
  onProgress: (done: number) => void,
): Promise<void> {
  const indexes = await takeIndexesAway(client, ['search_documents', 'search_vocabulary']);
  for (let begin = first; begin <= last; begin += atOnce) {
    onProgress(begin - first);
    await client.query('SELECT search_refresh(ARRAY(SELECT generate_series($1::int, $2::int)))', [
      begin,
      Math.min(last, begin + atOnce - 1),
    ]);
  }
  await putIndexesBack(client, indexes, () => undefined);
  onProgress(last - first + 1);
}
