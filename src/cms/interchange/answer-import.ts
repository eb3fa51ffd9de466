import { APIError, type PayloadRequest } from 'payload';
import type { KeptAnswer } from '../idempotency/kept-answers';
import { idempotencyKeyOf, keyRequest } from '../idempotency/keyed-request';
import { type Replay, type Turn, takeTurn } from '../idempotency/take-turn';
import { answerOfReport, type ImportReport } from './import-answer';
import { type ImportOrder, type Progress, refuseUnlessAllowed } from './import-entries';
import { readBody } from './read-body';

type Work = (text: string, order: ImportOrder) => Promise<ImportReport>;
type AnsweredWork = (given: Pick<ImportOrder, 'onProgress'>) => Promise<KeptAnswer>;

/**
 * The body is the file; `publish=true` and `dryRun=true` stand in the address. One JSON answer; or, for who asks for
 * lines, a line of JSON for each step and the report as the last one. With an Idempotency-Key it happens once.
 */
export async function answerImport(req: PayloadRequest, work: Work): Promise<Response> {
  const { payload, user } = req;
  const order = { payload, user, publish: isOn(req, 'publish'), dryRun: isOn(req, 'dryRun') };
  refuseUnlessAllowed(order);
  // A dry run changes nothing, however often it is asked for.
  const key = order.dryRun ? null : idempotencyKeyOf(req);
  const text = await readBody(req.body);
  const turn =
    key === null
      ? null
      : await takeTurn(
          payload,
          keyRequest(req, { key, request: [req.pathname, String(order.publish), text] }),
        );
  const wantsLines = req.headers.get('accept')?.includes('application/x-ndjson') ?? false;
  if (turn?.kind === 'replay') return answerReplay(turn, wantsLines);
  const answered: AnsweredWork = async (given) => {
    try {
      return answerOfReport(await work(text, { ...order, ...given, turn: turn ?? undefined }));
    } finally {
      await endTurn(req, turn);
    }
  };
  return wantsLines ? answerLines(req, answered) : answerWhole(await answered({}));
}

function isOn({ searchParams }: PayloadRequest, name: string): boolean {
  return searchParams.get(name) === 'true';
}

/** The import ends its own transaction; one that never began leaves it to be ended. */
async function endTurn({ payload }: PayloadRequest, turn: Turn | null): Promise<void> {
  if (turn) await payload.db.rollbackTransaction(turn.transactionID);
}

const asJson = { 'Content-Type': 'application/json' };
const asLines = {
  'Content-Type': 'application/x-ndjson',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

function answerReplay({ status, body }: Replay, wantsLines: boolean): Response {
  const headers = { ...(wantsLines ? asLines : asJson), 'Idempotency-Replayed': 'true' };
  return new Response(wantsLines ? `{"report":${body}}\n` : body, { status, headers });
}

function answerWhole({ status, body }: KeptAnswer): Response {
  return new Response(body, { status, headers: asJson });
}

function answerLines(req: PayloadRequest, work: AnsweredWork): Response {
  const encoder = new TextEncoder();
  let isGone = false;
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const say = (line: string) => controller.enqueue(encoder.encode(`${line}\n`));
      const onProgress = (progress: Progress) => {
        // Who no longer listens did not wait for it to be done.
        if (isGone) throw new APIError('The connection was closed. Nothing was changed.', 499, null, true);
        say(JSON.stringify({ progress }));
      };
      const last = await work({ onProgress }).then(
        ({ body }) => `{"report":${body}}`,
        (error: unknown) => JSON.stringify({ error: refusal(error, req) }),
      );
      if (isGone) return;
      say(last);
      controller.close();
    },
    cancel: () => {
      isGone = true;
    },
  });
  return new Response(stream, { headers: asLines });
}

function refusal(error: unknown, { payload }: PayloadRequest): string {
  if (error instanceof Error && 'status' in error && Number(error.status) < 500) return error.message;
  payload.logger.error({ err: error, msg: 'An import failed' });
  return 'The import failed because of a fault of ours. Nothing was changed.';
}
