export async function fillDatabase(_: {
  databaseUrl: string;
  comparisons: number;
  stopping: AbortSignal;
}): Promise<void> {}
