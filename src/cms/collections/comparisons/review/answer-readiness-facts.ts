import type { PayloadHandler, PayloadRequest } from 'payload';
import { z } from 'zod';
import { can } from '../../../access/roles';
import { findDefinitionRows } from '../definition-rows';
import { readBody, refuse } from './answer';
import { isFourEyesOn } from './is-four-eyes-on';

const ids = z.array(z.int32().positive()).max(1000);
const asked = z.strictObject({
  options: ids,
  criteria: ids,
  scenarios: ids,
  faqs: ids,
  topics: ids,
  media: ids,
});

/** What the readiness panel cannot know from the form: names, what is not public yet, and alternative texts. */
export const answerReadinessFacts: PayloadHandler = async (req) => {
  if (!req.user) return refuse(401, 'Log in first.');
  if (!can(req.user, 'readDrafts')) return refuse(403, 'You may not read drafts.');
  const parsed = asked.safeParse(await readBody(req));
  if (!parsed.success)
    return refuse(
      400,
      'Send options, criteria, scenarios, faqs, topics and media: each a list of up to 1000 ids.',
    );
  const { media, ...used } = parsed.data;
  const definitions = await findDefinitionRows(req, used);
  return Response.json({
    definitions: definitions.map(({ slug: _, ...definition }) => definition),
    pictures: [...(await listShared(req, media)), ...(await listLogos(req, used.options))],
    fourEyes: await isFourEyesOn(req),
  });
};

interface Picture {
  /** Null: the picture was chosen for sharing; otherwise the option whose logo it is. */
  readonly option: number | null;
  readonly alt: string;
}

async function listShared({ payload }: PayloadRequest, chosen: readonly number[]): Promise<Picture[]> {
  if (chosen.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...chosen] } },
    select: { alt: true },
    depth: 0,
    pagination: false,
  });
  return docs.map(({ alt }) => ({ option: null, alt: alt ?? '' }));
}

async function listLogos({ payload }: PayloadRequest, options: readonly number[]): Promise<Picture[]> {
  if (options.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'options',
    where: { and: [{ id: { in: [...options] } }, { logo: { exists: true } }] },
    select: { logo: true },
    populate: { media: { alt: true } },
    draft: true,
    depth: 1,
    pagination: false,
  });
  return docs.flatMap(({ id, logo }) =>
    typeof logo === 'object' && logo !== null ? [{ option: id, alt: logo.alt ?? '' }] : [],
  );
}
