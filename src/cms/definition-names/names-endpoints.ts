import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { draftReaders, draftWriters } from '../access/policies';
import { createMissing } from './create-missing';
import { listNames, type NamedCollection } from './list-names';

const mostNames = 250;

const longestAnswer = 10_000;

const wantedName = z.strictObject({
  name: z.string().trim().min(1, 'a name is needed').max(300, 'a name holds up to 300 characters'),
  group: z.string().trim().max(120, 'a group holds up to 120 characters').default(''),
  answer: z
    .string()
    .trim()
    .max(longestAnswer, `an answer holds up to ${longestAnswer} characters`)
    .default(''),
});

const wantedNames = z.strictObject({
  definitions: z
    .array(wantedName)
    .min(1, 'nothing is asked for')
    .max(mostNames, `up to ${mostNames} names at a time`),
});

/**
 * `GET /api/<collection>/names`: every definition that an editor can choose, by name.
 * `POST` with `{ definitions: [{ name }] }`: those of them that exist, and drafts for the rest, all or nothing. A
 * criterion may come with its `group`, a question with its `answer`.
 */
export function namesEndpoints(collection: NamedCollection): Endpoint[] {
  return [
    { path: '/names', method: 'get', handler: (req) => answerNames(req, collection) },
    { path: '/names', method: 'post', handler: (req) => answerWanted(req, collection) },
  ];
}

async function answerNames(req: PayloadRequest, collection: NamedCollection): Promise<Response> {
  if (!req.user) return refuse(401, 'Log in first.');
  if (!draftReaders({ req })) return refuse(403, 'Only people and keys that may read drafts see all names.');
  return Response.json({ definitions: await listNames(req, collection) });
}

async function answerWanted(req: PayloadRequest, collection: NamedCollection): Promise<Response> {
  if (!req.user) return refuse(401, 'Log in first.');
  if (!draftWriters({ req })) return refuse(403, 'Only people and keys that may write drafts create them.');
  await addDataAndFileToRequest(req);
  const parsed = wantedNames.safeParse(req.data);
  if (!parsed.success)
    return refuse(
      400,
      parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '),
    );
  const { definitions } = parsed.data;
  if (collection !== 'faqs' && definitions.some(({ answer }) => answer !== ''))
    return refuse(400, 'Only questions have answers.');
  return Response.json({ definitions: await createMissing(req, collection, definitions) });
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
