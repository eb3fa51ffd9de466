import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { importJson } from '../../cms/interchange/import-json';
import { formatName, formatVersion, formOf } from '../../domain/interchange/form';
import { clientOf } from '../key-of';
import type { AgentTool, ToolAnswer } from '../tool';

type Form = (typeof formOf)[keyof typeof formOf];

/**
 * The schema of a form as agents are shown it. It is not what the arguments are checked by: the import does that, and
 * says of each field what is wrong with it, in words.
 */
const shown = (form: Form) => z.unknown().meta(z.toJSONSchema(form, { io: 'input' }));
const shownList = (form: Form) =>
  z
    .unknown()
    .optional()
    .meta({ type: 'array', items: z.toJSONSchema(form, { io: 'input' }) });

const parameters = z.object({
  comparison: shown(formOf.comparisons),
  options: shownList(formOf.options),
  criteria: shownList(formOf.criteria),
  scenarios: shownList(formOf.scenarios),
  faqs: shownList(formOf.faqs),
  topics: shownList(formOf.topics),
  note: z.string().trim().max(5_000).default('').describe('What the editor who reads it should know first.'),
});

export const draftComparison: AgentTool<typeof parameters> = {
  name: 'draft_comparison',
  description:
    'Stores one new comparison as a draft and hands it to the editors for review. It is never published by this, and nothing that exists is changed. Refer to options, criteria, scenarios, questions and topics by slug, or by name; those that do not exist yet have to be in their lists here. Prose is JSON of the Lexical editor. Give a source for each cell where you have one, and leave a score out rather than guess. If anything is wrong nothing is stored, and every problem is told with its field.',
  parameters,
  run: draft,
};

async function draft(
  { note, ...given }: z.output<typeof parameters>,
  req: PayloadRequest,
): Promise<ToolAnswer> {
  const client = clientOf(req);
  if (client === null) return { said: { error: 'Drafts need an API key.' }, isError: true };
  const { comparison, ...lists } = given;
  const file = { format: formatName, version: formatVersion, ...lists, comparisons: [comparison] };
  const { isWritten, documents, problems } = await importJson(JSON.stringify(file), {
    payload: req.payload,
    // Whatever else the key may: by this door it only adds drafts.
    user: { ...client, scopes: ['write-drafts'] },
    ...{ publish: false, dryRun: false, submitWith: note },
  });
  if (!isWritten) {
    const told = problems.map(({ field, message }) => ({ field, message }));
    return { said: { isStored: false, problems: told }, isError: true };
  }
  const stored = documents.map(({ collection, name, slug, action }) => ({ collection, name, slug, action }));
  const isNew = documents.some(({ collection, action }) => collection === 'comparisons' && action === 'new');
  return { said: { isStored: true, state: isNew ? inReview : unchanged, documents: stored } };
}

const inReview = 'In review. Nobody but the editors sees it until one of them publishes it.';
const unchanged = 'This very draft was here already. Nothing was stored.';
