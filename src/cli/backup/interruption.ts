/** The exit code of what somebody stopped. */
export const interrupted = 130;

export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
