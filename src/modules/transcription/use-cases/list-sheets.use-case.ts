import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CentreScope, centreScope, limitOf } from '../../institutions/index.ts';
import type { SheetStatus } from '../domain/sheet.ts';
import {
  type Backlog,
  backlog,
  type QueuedSheet,
  type QueuePosition,
  queuePage,
  type ReceivedDay,
  receivedDays,
} from '../repository/queue.repository.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

export type { Backlog, QueuedSheet, QueuePosition, ReceivedDay } from '../repository/queue.repository.ts';

const PAGE = 50;
/** Days that are held against each other: a fortnight and its half again. */
const DAYS = 21;

export interface SheetList {
  readonly sheets: readonly QueuedSheet[];
  readonly names: ReadonlyMap<Uuid, string>;
  readonly backlog: Backlog;
  readonly scope: CentreScope;
  /** Where the next page goes on; null on the last. */
  readonly next: QueuePosition | null;
}

/** Which sheets somebody asks for; those of their own health centres unless they ask for the whole authority. */
export interface QueueRequest {
  readonly status: SheetStatus;
  readonly after: QueuePosition | null;
  readonly isWhole: boolean;
}

/** The queue by age, or what has left it; a page at a time (F-04). */
export const listSheets = (
  deps: Pick<TranscriptionDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  { status, after, isWhole }: QueueRequest,
): Promise<SheetList> =>
  deps.database.withTenant(actor, async tx => {
    const scope = await centreScope(tx, isWhole);
    const centres = limitOf(scope);
    const sheets = await queuePage(tx, { status, centres, after, limit: PAGE });
    await recordAudit(tx, {
      action: 'sheet.list',
      resource: 'sheet',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['facility', 'receivedAt', 'note'],
      detail: { status, rows: sheets.length, wholeAuthority: scope.isWhole },
    });
    const accounts = sheets.flatMap(({ claimedBy, settledBy }) => [claimedBy, settledBy]);
    return {
      sheets,
      names: await deps.staffNames(
        tx,
        [...new Set(accounts)].filter(id => id !== null),
      ),
      backlog: await backlog(tx, centres),
      scope,
      next: sheets.length === PAGE ? (sheets.at(-1) ?? null) : null,
    };
  });

export interface Reconciliation {
  /** Newest day first. */
  readonly days: readonly ReceivedDay[];
  readonly backlog: Backlog;
}

/** What was received against what was entered, by day of receipt, and what waits since when (F-04). */
export const reconcileSheets = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
  now: Instant,
): Promise<Reconciliation> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'counts of sheets say nothing about a person');
    return { days: await receivedDays(tx, addDays(jstDate(now), 1 - DAYS)), backlog: await backlog(tx) };
  });

/** What waits to be typed in at the own health centres, for the navigation. */
export const countSheets = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
): Promise<Backlog> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'a count of sheets says nothing about a person');
    return backlog(tx, limitOf(await centreScope(tx, false)));
  });
