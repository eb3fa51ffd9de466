import type { Payload } from 'payload';

/** All that `work` writes with this transaction id becomes visible at once when it ends, or not at all. */
export async function inTransaction(
  payload: Payload,
  work: (transactionID: number | string) => Promise<void>,
): Promise<void> {
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    await work(transactionID);
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
  await payload.db.commitTransaction(transactionID);
}
