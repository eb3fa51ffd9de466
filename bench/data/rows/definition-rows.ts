import type { Definitions } from '../content/definitions';
import { putActivity } from './activity-row';
import { lifecycleColumns, putDocument } from './document-rows';
import type { NextId, Put } from './row';

/** All definitions were there before the first comparison. */
const createdAt = '2022-10-01T08:00:00.000Z';
const lifecycle = lifecycleColumns(createdAt);

export function putDefinitions(definitions: Definitions, put: Put, nextId: NextId): void {
  putAuthors(definitions, put, nextId);
  const { topics, options, criteria, scenarios, faqs } = definitions;
  const putAll = <Kind extends { readonly id: number }>(
    table: string,
    all: readonly Kind[],
    describe: (one: Kind) => { readonly title: string; readonly columns: Readonly<Record<string, unknown>> },
  ) => {
    for (const one of all) {
      const { title, columns } = describe(one);
      const row = { id: one.id, ...columns, ...lifecycle };
      putDocument({ table, row, put, nextId });
      putActivity(put, nextId('activity'), { collection: table, title, row });
    }
  };
  putAll('topics', topics, ({ name, description, slug }) => ({
    title: name,
    columns: { name, description, slug },
  }));
  putAll('options', options, ({ name, summary, website, description, slug }) => ({
    title: name,
    columns: { name, summary, website, logo_id: null, description, slug },
  }));
  putAll('criteria', criteria, ({ name, group, measures, howWeJudge, slug }) => ({
    title: name,
    columns: { name, group, measures, how_we_judge: howWeJudge, slug },
  }));
  putAll('scenarios', scenarios, ({ name, description, slug }) => ({
    title: name,
    columns: { name, description, slug },
  }));
  putAll('faqs', faqs, ({ question, answer }) => ({ title: question, columns: { question, answer } }));
}

/** Nobody can sign in as one of them: they have no password. */
function putAuthors({ authors }: Definitions, put: Put, nextId: NextId): void {
  for (const { id, name, email, role, publicProfile, jobTitle, bio, slug } of authors) {
    const row = {
      id,
      name,
      email,
      role,
      public_profile: publicProfile,
      job_title: jobTitle,
      bio,
      slug,
      created_at: createdAt,
      updated_at: createdAt,
    };
    put('users', row);
    putActivity(put, nextId('activity'), { collection: 'users', title: name, row });
  }
}
