import { APIError, type PayloadRequest } from 'payload';
import {
  problemOfSort,
  problemOfWhere,
  staffQuery,
  visitorsQuery,
} from '../../domain/request-size/query-size';
import { isPerson } from './roles';

/** Whichever way a query comes in, REST or GraphQL: this is what the database would be asked. */
export function refuseCostlyQuery(args: object, { user }: PayloadRequest): void {
  const limits = isPerson(user) ? staffQuery : visitorsQuery;
  const problem =
    ('where' in args && problemOfWhere(args.where, limits)) ||
    ('sort' in args && problemOfSort(args.sort, limits));
  if (problem) throw new APIError(problem, 400, null, true);
}
