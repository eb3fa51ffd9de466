import { z } from 'zod';

export const measured = z.object({
  requestsPerSecond: z.number(),
  /** Answers other than 200, and requests without an answer. */
  errors: z.number(),
});

export type Measured = z.infer<typeof measured>;
