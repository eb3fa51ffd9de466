import { z } from 'zod';
import { Connection } from '../connection';
import { Editor } from '../editor';
import type { BenchSite } from '../sites/site';

export interface LargeComparison {
  readonly id: number;
  readonly rows: number;
  readonly options: number;
}

const size = { rows: 50, options: 8 };
const words = 'Some words about it, as long as they are in most cells';
const named = z.object({ definitions: z.array(z.object({ id: z.number() })) });
const created = z.object({ doc: z.object({ id: z.number() }) });

/** The largest table that has to stay smooth: every cell has a text and a score. */
export async function createLargeComparison(
  { origin, administrator }: BenchSite,
  stopping: AbortSignal,
): Promise<LargeComparison> {
  const connection = new Connection(origin, stopping);
  const editor = await Editor.signIn(connection, administrator);
  const options = await createNamed(editor, 'options', size.options);
  const criteria = await createNamed(editor, 'criteria', size.rows);
  const comparison = {
    title: 'A large comparison',
    options: options.map((option) => ({ option })),
    rows: criteria.map((criterion, row) => ({
      criterion,
      cells: Object.fromEntries(
        options.map((option, column) => [option, { text: words, score: (row + column) % 11 }]),
      ),
    })),
    _status: 'draft',
  };
  const { doc } = await editor.post('/api/comparisons?depth=0&draft=true', comparison, created);
  connection.close();
  return { id: doc.id, ...size };
}

async function createNamed(editor: Editor, collection: string, count: number): Promise<readonly number[]> {
  const definitions = Array.from({ length: count }, (_, index) => ({
    name: `Large ${collection} ${index + 1}`,
  }));
  const answer = await editor.post(`/api/${collection}/names`, { definitions }, named);
  return answer.definitions.map(({ id }) => id);
}
