// Reads the comparisons on a topic in the public form, with nothing but fetch and types made from its JSON Schemas.
// node --import tsx docs/examples/read-with-fetch.ts backend-development
import type { Cell, ComparisonJson, Outcome } from './comparison-json';
import type { ComparisonListJson } from './comparison-list-json';

const { VERDICT_URL: site = 'http://127.0.0.1:3000' } = process.env;
const [topic = 'backend-development'] = process.argv.slice(2);

async function read<Form>(address: string): Promise<Form> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Each page names the next one. */
async function* listAddresses(): AsyncGenerator<string> {
  let page: string | null = `${site}/compare.json?topic=${encodeURIComponent(topic)}`;
  while (page !== null) {
    const { comparisons, next }: ComparisonListJson = await read(page);
    for (const { json } of comparisons) yield json;
    page = next;
  }
}

function inWords(outcome: Outcome, { options }: ComparisonJson): string {
  if (outcome.label !== undefined) return outcome.label;
  if (outcome.kind === 'depends') return `depends: ${outcome.condition}`;
  if (outcome.kind !== 'win') return outcome.kind;
  const winners = options.filter(({ id }) => outcome.winners.includes(id));
  return winners.map(({ name }) => name).join(' and ');
}

function describe(cell: Cell | undefined): string {
  if (cell === undefined) return 'unknown';
  const { text, score, sources, verifiedAt } = cell;
  const parts = [
    text,
    score === null ? '' : `${score}/10`,
    sources.length === 0 ? '' : `sources: ${sources.map(({ url }) => url).join(' ')}`,
    verifiedAt === null ? '' : `checked on ${verifiedAt.slice(0, 10)}`,
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'unknown';
}

function print(comparison: ComparisonJson): void {
  const { title, url, options, rows, verdict } = comparison;
  console.log(`\n${title}\n${url}`);
  if (verdict !== null) console.log(`verdict: ${inWords(verdict.outcome, comparison)}`);
  for (const { criterion, cells, outcome } of rows) {
    console.log(`  ${criterion.name}: ${inWords(outcome, comparison)}`);
    for (const { id, name } of options) console.log(`    ${name}: ${describe(cells[id])}`);
  }
}

for await (const address of listAddresses()) print(await read<ComparisonJson>(address));
