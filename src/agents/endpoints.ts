import type { Endpoint, PayloadRequest } from 'payload';
import { isDeadKey } from './key-of';
import { admitMessage } from './message';
import { refuseMessage } from './refuse-message';

/** `POST /api/mcp`: the Model Context Protocol over streamable HTTP, without sessions. */
const answerAgent: Endpoint = {
  path: '/mcp',
  method: 'post',
  handler: async (req) => {
    if (isDeadKey(req)) return refuseMessage(401, 'unauthorized');
    const refusal = await admitMessage(req);
    if (refusal) return refusal;
    // Loaded by the first agent that calls: it takes longer than everything else that the config is made of.
    const { pluginHandler } = await import('./plugin-handler');
    return (await pluginHandler(req.payload))(req);
  },
};

/** There is no stream to listen to and no session to end; clients that ask are told so, and go on without. */
const refuseStream = async (_req: PayloadRequest) => refuseMessage(405, 'method');

export const agentEndpoints: Endpoint[] = [
  answerAgent,
  { path: '/mcp', method: 'get', handler: refuseStream },
  { path: '/mcp', method: 'delete', handler: refuseStream },
];
