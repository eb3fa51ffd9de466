import { z } from 'zod';

export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `is not between ${from} and ${to}`);
