import type { Durations } from './fault';

const short: Durations = {
  isFull: false,
  beforeMs: 1_500,
  awayMs: 6_000,
  slowMs: 5_000,
  hangingMs: 8_000,
  deafMs: 6_000,
};

const full: Durations = {
  isFull: true,
  beforeMs: 10_000,
  awayMs: 120_000,
  slowMs: 60_000,
  hangingMs: 60_000,
  deafMs: 60_000,
};

export const durations = process.env.VERDICT_FAULTS === 'full' ? full : short;

/** Whether only those faults are tried that every change is tried against. */
export const isQuick = process.env.VERDICT_FAULTS === 'quick';
