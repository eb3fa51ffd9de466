import type pg from 'pg';
import { offerMeasure } from './measures';

/** How far the connections of a pool are used up. */
export function offerPoolMeasures(pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>): void {
  offerMeasure('database_pool_in_use', () => pool.totalCount - pool.idleCount);
  offerMeasure('database_pool_idle', () => pool.idleCount);
  offerMeasure('database_pool_waiting', () => pool.waitingCount);
}
