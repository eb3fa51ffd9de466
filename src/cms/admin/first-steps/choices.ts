import { z } from 'zod';

/** Kept with Payload's own preferences of a person, which only that person reads and writes. */
export const firstStepsPreference = 'first-steps';

export const choicesShape = z.object({
  hidden: z.boolean().default(false),
  looked: z.boolean().default(false),
});

export type FirstStepsChoices = z.infer<typeof choicesShape>;
