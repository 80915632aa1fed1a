import { z } from 'zod';
import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { WorklistPosition, WorklistShare } from '../../use-cases/show-worklist.use-case.ts';
import { PRINT_PATH, WORKLIST_PATH, withQuery } from '../paths.ts';

/** The shares in the order of their tabs. */
export const SHARES = [
  'all',
  'mine',
  'unclaimed',
  'others',
  'overdue',
  'later',
] as const satisfies readonly WorklistShare[];
const DONE = [
  'close',
  'keep-calling',
  'later',
  'taken-back',
  'released',
  'watch-kept',
  'nobody-waits',
] as const;
const share = z.enum(SHARES).catch('all');
const rank = z.coerce.number().int().min(0).max(9);

/** What the address of the worklist says. Whatever it says wrongly is as if it were not there. */
export interface WorklistQuery {
  readonly share: WorklistShare;
  readonly after: WorklistPosition | null;
  readonly taskId: Uuid | null;
  readonly done: (typeof DONE)[number] | null;
  /** The task whose outcome was recorded last, and can be taken back. */
  readonly undoId: Uuid | null;
}

/** Reads the query of the worklist's address. */
export function readWorklistQuery(query: (name: string) => string | undefined): WorklistQuery {
  return {
    share: share.parse(query('share')),
    after: readPosition(query('after') ?? ''),
    taskId: parseUuid(query('task') ?? ''),
    done: DONE.find(known => known === query('done')) ?? null,
    undoId: parseUuid(query('undo') ?? ''),
  };
}

type WorklistAddress = Pick<WorklistQuery, 'share'> & Partial<WorklistQuery>;

/** The address of the worklist with this query. */
export const worklistPath = (address: WorklistAddress): string =>
  withQuery(WORKLIST_PATH, {
    ...queryOf(address),
    task: address.taskId ?? undefined,
    done: address.done ?? undefined,
    undo: address.undoId ?? undefined,
  });

/** The address of an act, which leads back to the share in which it was done. */
export const withShare = (path: string, { share: whose }: Pick<WorklistQuery, 'share'>): string =>
  withQuery(path, queryOf({ share: whose }));

/** The address of the list on paper. */
export const printPath = (whose: WorklistShare): string => withShare(PRINT_PATH, { share: whose });

const queryOf = ({ share: whose, after = null }: WorklistAddress) => ({
  share: whose === 'all' ? undefined : whose,
  after: after === null ? undefined : `${after.rank}_${after.orderAt}_${after.taskId}`,
});

function readPosition(text: string): WorklistPosition | null {
  const [rankText, at = '', id = ''] = text.split('_');
  const known = rank.safeParse(rankText);
  const orderAt = parseInstant(at);
  const taskId = parseUuid(id);
  return known.success && orderAt !== null && taskId !== null ? { rank: known.data, orderAt, taskId } : null;
}
