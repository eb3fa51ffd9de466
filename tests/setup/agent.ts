import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Payload } from 'payload';
import type { Scope } from '../../src/cms/access/roles';

export interface ToolResult {
  readonly isError: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON a tool says; tests say what it must be
  readonly said: any;
}

/** The protocol's official client, connected as an agent would. */
export interface Agent {
  readonly client: Client;
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<ToolResult>;
}

export async function anAgent(origin: string, authorization: string | null = null): Promise<Agent> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const requestInit = { headers: { ...(authorization ? { authorization } : {}) } };
  await client.connect(new StreamableHTTPClientTransport(new URL('/api/mcp', origin), { requestInit }));
  const call = async (name: string, given: Record<string, unknown> = {}): Promise<ToolResult> => {
    const answer = await client.callTool({ name, arguments: given });
    const { isError = false, content } = CallToolResultSchema.parse(answer);
    const [first] = content;
    const text = first?.type === 'text' ? first.text : '';
    return { isError, said: isError && !text.startsWith('{') ? text : JSON.parse(text) };
  };
  return { client, call };
}

/** A key as it stands in the Authorization header. */
export async function aClientKey(payload: Payload, ...scopes: Scope[]): Promise<string> {
  const data = { name: `An agent to ${scopes.join(' and ')}`, scopes };
  return `Bearer ${(await payload.create({ collection: 'api-clients', data })).key}`;
}
