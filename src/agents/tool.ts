import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** Something that agents may do. */
export interface AgentTool<Parameters extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** When and how to use it, for the model that chooses. */
  readonly description: string;
  readonly parameters: Parameters;
  readonly run: (given: z.output<Parameters>, req: PayloadRequest) => Promise<ToolAnswer>;
}

export interface ToolAnswer {
  /** Sent as JSON, in which no text can pass for anything but a text. */
  readonly said: object;
  /** It was not done, and `said` tells why. */
  readonly isError?: boolean;
}
