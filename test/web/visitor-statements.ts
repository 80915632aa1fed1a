import pg from 'pg';

/** Counts what visitors make the program send to the database, and nothing that its jobs do beside. */
export interface VisitorStatements {
  readonly restart: () => void;
  readonly count: () => number;
  readonly stop: () => void;
}

/** Watches every connection of this process, until stopped. A transaction says in its first statement whose it is. */
export function countVisitorStatements(): VisitorStatements {
  const { query } = pg.Client.prototype;
  const ofVisitors = new WeakSet<pg.Client>();
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const text = typeof given[0] === 'string' ? given[0] : '';
    if (text.startsWith('begin;'))
      if (text.includes('|visitor:')) ofVisitors.add(this);
      else ofVisitors.delete(this);
    if (ofVisitors.has(this)) count += 1;
    if (text === 'commit' || text === 'rollback') ofVisitors.delete(this);
    return Reflect.apply(query, this, given);
  } as typeof query;
  return {
    restart: () => {
      count = 0;
    },
    count: () => count,
    stop: () => {
      pg.Client.prototype.query = query;
    },
  };
}
