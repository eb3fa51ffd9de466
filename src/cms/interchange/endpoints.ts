import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { largestFile } from '../../domain/interchange/largest-file';
import { can } from '../access/roles';
import { exportTable, importTable } from './comparison-table';
import { exportComparisons } from './export-comparisons';
import type { ImportOrder, Progress } from './import-entries';
import { type ImportReport, importJson } from './import-json';
import { readBody } from './read-body';

/** `POST /api/comparisons/import?dryRun=true&publish=true`, the file as the body. */
const importFile: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    signedIn(req);
    const text = await readBody(req.body);
    return answerImport(req, (order) => importJson(text, order));
  },
};

/** `POST /api/comparisons/:id/table?dryRun=true`, a CSV file as the body. */
const importCsv: Endpoint = {
  path: '/:id/table',
  method: 'post',
  handler: async (req) => {
    signedIn(req);
    const text = await readBody(req.body);
    return answerImport(req, (order) => importTable(text, idIn(req), order));
  },
};

/** `GET /api/comparisons/export?drafts=true&ids=4,7`; without ids, all of them. */
const exportFile: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    signedIn(req);
    const ids = req.searchParams.get('ids');
    const parts: string[] = [];
    let size = 0;
    const { leftOut } = await exportComparisons(
      {
        payload: req.payload,
        user: req.user,
        drafts: isOn(req, 'drafts'),
        ...(ids ? { only: { ids: ids.split(',').map(Number) } } : {}),
      },
      (part) => {
        size += part.length;
        if (size > largestFile)
          throw new APIError('This is too much for one file here. Use: npm run export', 413, null, true);
        parts.push(part);
      },
    );
    return new Response(parts.join(''), {
      headers: {
        ...attachment('comparisons.json', 'application/json'),
        'X-Left-Out': encodeURIComponent(JSON.stringify(leftOut.slice(0, 20))),
      },
    });
  },
};

const exportCsv: Endpoint = {
  path: '/:id/table.csv',
  method: 'get',
  handler: async (req) => {
    signedIn(req);
    // The names in it are those of the newest drafts; what is published is at the comparison's own address.
    if (!can(req.user, 'readDrafts'))
      throw new APIError('Only who may read drafts may do this.', 403, null, true);
    const { csv, name } = await exportTable({ payload: req.payload, user: req.user, id: idIn(req) });
    return new Response(csv, { headers: attachment(`${name}.csv`, 'text/csv; charset=utf-8') });
  },
};

export const interchangeEndpoints: Endpoint[] = [importFile, exportFile, importCsv, exportCsv];

function signedIn({ user }: PayloadRequest): void {
  if (!user) throw new APIError('Log in first.', 401, null, true);
}

function idIn({ routeParams }: PayloadRequest): number {
  const id = Number(routeParams?.id);
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647)
    throw new APIError('There is no such comparison.', 404, null, true);
  return id;
}

function isOn({ searchParams }: PayloadRequest, name: string): boolean {
  return searchParams.get(name) === 'true';
}

function attachment(filename: string, type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${filename}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** One JSON answer; or, for who asks for lines, a line of JSON for each step and the report as the last one. */
async function answerImport(
  req: PayloadRequest,
  work: (order: ImportOrder) => Promise<ImportReport>,
): Promise<Response> {
  const { payload, user } = req;
  const order = { payload, user, publish: isOn(req, 'publish'), dryRun: isOn(req, 'dryRun') };
  if (!req.headers.get('accept')?.includes('application/x-ndjson')) {
    const report = await work(order);
    return Response.json(report, { status: report.problems.length > 0 ? 422 : 200 });
  }
  const encoder = new TextEncoder();
  let isGone = false;
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const say = (line: object) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      const onProgress = (progress: Progress) => {
        // Who no longer listens did not wait for it to be done.
        if (isGone) throw new APIError('The connection was closed. Nothing was changed.', 499, null, true);
        say({ progress });
      };
      const last = await work({ ...order, onProgress }).then(
        (report) => ({ report }),
        (error: unknown) => ({ error: refusal(error, req) }),
      );
      if (isGone) return;
      say(last);
      controller.close();
    },
    cancel: () => {
      isGone = true;
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/x-ndjson',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  });
}

function refusal(error: unknown, { payload }: PayloadRequest): string {
  if (error instanceof Error && 'status' in error && Number(error.status) < 500) return error.message;
  payload.logger.error({ err: error, msg: 'An import failed' });
  return 'The import failed because of a fault of ours. Nothing was changed.';
}
