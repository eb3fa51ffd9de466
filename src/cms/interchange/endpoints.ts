import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { largestFile } from '../../domain/interchange/largest-file';
import { can } from '../access/roles';
import { answerImport } from './answer-import';
import { exportTable, importTable } from './comparison-table';
import { exportComparisons } from './export-comparisons';
import { importJson } from './import-json';

/** `POST /api/comparisons/import?dryRun=true&publish=true`, the file as the body. */
const importFile: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    signedIn(req);
    return answerImport(req, importJson);
  },
};

/** `POST /api/comparisons/:id/table?dryRun=true`, a CSV file as the body. */
const importCsv: Endpoint = {
  path: '/:id/table',
  method: 'post',
  handler: async (req) => {
    signedIn(req);
    const id = idIn(req);
    return answerImport(req, (text, order) => importTable(text, id, order));
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
