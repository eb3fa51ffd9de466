/** A row by its columns. Objects and lists go into JSON columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Takes the rows of any table; all rows of one table have the same columns. */
export type Put = (table: string, row: Row) => void;

/** Numbers as sequences give them out: the next one of a table. */
export type NextId = (table: string) => number;
