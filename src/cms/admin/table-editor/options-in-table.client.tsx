'use client';

import type { ArrayFieldClientComponent } from 'payload';

/** The options are the columns of the table, and their reasons stand below it: here is nothing left to show. */
export const OptionsInTable: ArrayFieldClientComponent = () => null;
