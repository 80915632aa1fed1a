import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Colleague } from '../../accounts/index.ts';
import type { SupportCase } from '../domain/support-case.ts';
import type { SupportStatus } from '../domain/support-status.ts';
import {
  countByStatus,
  listSupportCases,
  type SupportPosition,
  type SupportSelection,
} from '../repository/support-list.repository.ts';
import { unitOf } from './assign.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type { SupportPosition, SupportSelection } from '../repository/support-list.repository.ts';

const PAGE = 50;
/** The rows of one file for spreadsheets at most. */
export const CASE_EXPORT_ROWS = 5_000;

export interface CaseList {
  readonly cases: readonly SupportCase[];
  readonly counts: ReadonlyMap<SupportStatus, number>;
  readonly unit: readonly Colleague[];
  readonly staff: ReadonlyMap<Uuid, string>;
  /** Where the next page goes on; null on the last. */
  readonly next: SupportPosition | null;
}

/** Cases, newest first, a page at a time, with the number of each status. */
export const listCases = (
  deps: SupportDeps,
  actor: StaffActor,
  selection: SupportSelection,
  after: SupportPosition | null,
): Promise<CaseList> =>
  deps.database.withTenant(actor, async tx => {
    const cases = await readPage(tx, selection, after, PAGE);
    return {
      cases,
      counts: await countByStatus(tx),
      unit: await unitOf(tx),
      staff: await assigned(deps, tx, cases),
      next: cases.length === PAGE ? (cases.at(-1) ?? null) : null,
    };
  });

/** The same part of the list for a file, at most `CASE_EXPORT_ROWS` cases. */
export const exportCases = (
  deps: SupportDeps,
  actor: StaffActor,
  selection: SupportSelection,
): Promise<Pick<CaseList, 'cases' | 'staff'>> =>
  deps.database.withTenant(actor, async tx => {
    const cases = await readPage(tx, selection, null, CASE_EXPORT_ROWS);
    return { cases, staff: await assigned(deps, tx, cases) };
  });

const assigned = ({ staffNames }: SupportDeps, tx: Tx, cases: readonly SupportCase[]) =>
  staffNames(tx, [...new Set(cases.flatMap(({ assignedTo }) => assignedTo ?? []))]);

async function readPage(
  tx: Tx,
  selection: SupportSelection,
  after: SupportPosition | null,
  limit: number,
): Promise<readonly SupportCase[]> {
  const cases = await listSupportCases(tx, selection, after, limit);
  await auditSupport(tx, {
    action: 'support.list',
    supportCaseId: null,
    fields: [...FOUR_DATA, 'source', 'population'],
    detail: { rows: cases.length, statuses: selection.statuses?.join() ?? null },
  });
  return cases;
}
