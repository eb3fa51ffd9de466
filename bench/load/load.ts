import { z } from 'zod';

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly acceptEncoding: 'identity' | 'gzip';
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON to post; otherwise it is a GET. */
  readonly body?: string;
  readonly stopping: AbortSignal;
}

/** Enough to keep one server process busy; more only lengthens its queue. */
export const connections = 8;

export const measured = z.object({
  requestsPerSecond: z.number(),
  /** Answers other than 200, and requests without an answer. */
  errors: z.number(),
});

export type Measured = z.infer<typeof measured>;
