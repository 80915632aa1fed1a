import { z } from 'zod';
import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { HALVES, type Half } from '../../domain/half-day.ts';
import { CALL_SHARES, type CallPosition, type CallsWanted } from '../../use-cases/show-calls.use-case.ts';
import { CALLS_PATH } from '../paths.ts';

/** What the page can say about the last act. */
export const DONE = ['answered', 'alarm', 'again', 'unreachable', 'assigned', 'nobody-waits'] as const;
export type Done = (typeof DONE)[number];

/** What the address of the list says. Whatever it says wrongly is as if it were not there. */
export interface CallsQuery extends CallsWanted {
  readonly callSlotId: Uuid | null;
  readonly done: Done | null;
}

const count = z.coerce.number().int().min(0).max(10_000);

/** Reads the query of the list's address. */
export const readCallsQuery = (query: (name: string) => string | undefined): CallsQuery => ({
  half: HALVES.find(known => known === query('half')) ?? null,
  share: CALL_SHARES.find(known => known === query('share')) ?? 'all',
  after: readPosition(query('after') ?? ''),
  callSlotId: parseUuid(query('slot') ?? ''),
  done: DONE.find(known => known === query('done')) ?? null,
});

/** The address of the list with this query. */
export function callsPath(query: Partial<CallsQuery>): string {
  const { half = null, share = 'all', after = null, callSlotId = null, done = null } = query;
  const parts: readonly (readonly [string, string | null])[] = [
    ['half', half],
    ['share', share === 'all' ? null : share],
    ['after', after && `${after.danger}_${after.dueBy}_${after.attempts}_${after.callSlotId}`],
    ['slot', callSlotId],
    ['done', done],
  ];
  const set = parts.filter((part): part is [string, string] => part[1] !== null);
  return set.length === 0 ? CALLS_PATH : `${CALLS_PATH}?${new URLSearchParams(set)}`;
}

function readPosition(text: string): CallPosition | null {
  const [dangerText, at = '', attemptsText, id = ''] = text.split('_');
  const danger = count.safeParse(dangerText);
  const attempts = count.safeParse(attemptsText);
  const dueBy = parseInstant(at);
  const callSlotId = parseUuid(id);
  return danger.success && attempts.success && dueBy !== null && callSlotId !== null
    ? { danger: danger.data, dueBy, attempts: attempts.data, callSlotId }
    : null;
}

/** Reads the half day that a form or an address names. */
export const parseHalf = (text: string | undefined): Half | null =>
  HALVES.find(known => known === text) ?? null;
