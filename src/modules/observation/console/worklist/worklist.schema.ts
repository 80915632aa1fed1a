import { z } from 'zod';
import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { WorklistPosition, WorklistShare } from '../../use-cases/show-worklist.use-case.ts';
import { WORKLIST_PATH, withQuery } from '../paths.ts';

const SHARES = ['all', 'mine', 'others', 'unclaimed'] as const satisfies readonly WorklistShare[];
const DONE = ['close', 'keep-calling'] as const;
const share = z.enum(SHARES).catch('all');
const danger = z.coerce.number().int().min(1).max(9);

/** What the address of the worklist says. Whatever it says wrongly is as if it were not there. */
export interface WorklistQuery {
  readonly share: WorklistShare;
  readonly after: WorklistPosition | null;
  readonly taskId: Uuid | null;
  readonly done: (typeof DONE)[number] | null;
}

/** Reads the query of the worklist's address. */
export function readWorklistQuery(query: (name: string) => string | undefined): WorklistQuery {
  return {
    share: share.parse(query('share')),
    after: readPosition(query('after') ?? ''),
    taskId: parseUuid(query('task') ?? ''),
    done: DONE.find(known => known === query('done')) ?? null,
  };
}

/** The address of the worklist with some of its query changed. */
export const worklistPath = ({
  share: whose,
  after = null,
}: {
  readonly share: WorklistShare;
  readonly after?: WorklistPosition | null;
}): string =>
  withQuery(WORKLIST_PATH, {
    share: whose === 'all' ? undefined : whose,
    after: after === null ? undefined : `${after.danger}_${after.openedAt}_${after.taskId}`,
  });

function readPosition(text: string): WorklistPosition | null {
  const [dangerText, at = '', id = ''] = text.split('_');
  const known = danger.safeParse(dangerText);
  const openedAt = parseInstant(at);
  const taskId = parseUuid(id);
  return known.success && openedAt !== null && taskId !== null
    ? { danger: known.data, openedAt, taskId }
    : null;
}
