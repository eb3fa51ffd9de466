import { expect, test } from 'vitest';
import { listContractions } from '../../src/cli/contractions';

const name = '20270101_000000_new';

function migration(statement: string, before = ''): string {
  return `import { sql } from '@payloadcms/db-postgres';
${before}
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql\`${statement}\`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql\`ALTER TABLE "topics" DROP COLUMN "added"; DROP TABLE "added";\`)
}
`;
}

const taking = [
  ['ALTER TABLE "topics" DROP COLUMN "name";', 'drops a column'],
  ['DROP TABLE "topics" CASCADE;', 'drops a table'],
  ['ALTER TABLE "topics" RENAME COLUMN "name" TO "title";', 'renames something'],
  ['ALTER TABLE "topics" RENAME TO "subjects";', 'renames something'],
  ['ALTER TABLE "topics" ALTER COLUMN "name" SET NOT NULL;', 'makes a column required'],
  ['ALTER TABLE "topics" ALTER COLUMN "name" SET DATA TYPE text;', 'changes the kind of a column'],
  ['ALTER TABLE "topics" ADD COLUMN "weight" integer NOT NULL;', 'adds a required column without a default'],
  ['DROP TYPE "public"."enum_topics_status";', 'drops a type, function, view or schema'],
] as const;

test.for(taking)('%s takes something away: it %s', ([statement, what]) => {
  expect(listContractions(name, migration(statement))).toEqual([what]);
});

const adding = [
  'ALTER TABLE "topics" ADD COLUMN "weight" integer;',
  'ALTER TABLE "topics" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;',
  'ALTER TABLE "topics" ADD COLUMN "weight" integer NOT NULL DEFAULT 1;',
  'CREATE TABLE "weights" ("id" serial PRIMARY KEY NOT NULL, "name" varchar NOT NULL);',
  'ALTER TYPE "public"."enum_topics_status" ADD VALUE \'archived\';',
  'CREATE INDEX "topics_weight_idx" ON "topics" USING btree ("weight");',
];

test.for(adding)('%s leaves the version before it what it has', (statement) => {
  expect(listContractions(name, migration(statement))).toEqual([]);
});

test('what nobody needs any more may be taken away, with the reason', () => {
  const statement = 'ALTER TABLE "topics" DROP COLUMN "name";';
  expect(
    listContractions(name, migration(statement, '// Contracts: nothing has read it since 0.4.')),
  ).toEqual([]);
  expect(listContractions(name, migration(statement, '// Contracts: yes'))).toEqual(['drops a column']);
});

test('migrations from before the rule are left alone', () => {
  expect(listContractions('20261123_000000_old', migration('DROP TABLE "topics";'))).toEqual([]);
});
