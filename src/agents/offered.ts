import type { PayloadRequest } from 'payload';
import type { z } from 'zod';
import type { AgentTool } from './tool';

const ourFault = {
  said: { error: 'This failed because of a fault of ours. Nothing was changed.' },
  isError: true,
};

/** A tool in the plugin's shape. Faults are logged here and never told: the protocol's library would repeat them. */
export function offered<Parameters extends z.ZodObject>(tool: AgentTool<Parameters>) {
  return {
    name: tool.name,
    description: tool.description,
    parameters: tool.parameters.shape,
    handler: async (given: Record<string, unknown>, req: PayloadRequest) => {
      const { said, isError = false } = await run(tool, given, req);
      return { content: [{ type: 'text' as const, text: JSON.stringify(said) }], isError };
    },
  };
}

async function run<Parameters extends z.ZodObject>(
  tool: AgentTool<Parameters>,
  given: Record<string, unknown>,
  req: PayloadRequest,
) {
  try {
    return await tool.run(tool.parameters.parse(given), req);
  } catch (error) {
    if (error instanceof Error && 'status' in error && Number(error.status) < 500)
      return { said: { error: error.message }, isError: true };
    req.payload.logger.error({ err: error, msg: `The agents' tool ${tool.name} failed` });
    return ourFault;
  }
}
