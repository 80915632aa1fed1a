import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { Judgement } from '../../persons/index.ts';
import { checkOrigin, type EntryOrigin } from '../domain/entry-origin.ts';
import { type GivenChannel, typedOrigin } from '../domain/proxy-channel.ts';
import type { RawTestEntry } from '../domain/raw-entry.ts';
import type { FieldReason } from '../domain/read-field.ts';
import { parseTestEntry, type TestEntry } from '../domain/test-entry.ts';
import { reportById, reportOfSource } from '../repository/test-report.repository.ts';
import { testEntryContext } from './entry-context.ts';
import { judgeIn } from './judge-likeness.use-case.ts';
import { reportTest, type TestReportReason } from './report-test.use-case.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export type EnterDeps = Pick<TestReportsDeps, 'database' | 'rulebook' | 'municipalityCode' | 'contractOn'>;

/** One entry as it was typed into a form. */
export interface TypedEntry extends GivenChannel {
  /** Chosen by the authority's staff; somebody of an institution enters for their own. */
  readonly facilityId: Uuid | null;
  readonly raw: RawTestEntry;
  /** Names the form that was filled in: sent twice, it is one report. */
  readonly formId: string;
  /** The page it is typed from. */
  readonly sheetId: Uuid | null;
}

/** What has to be put right: fields of the entry, and what concerns the way it came. */
export interface EntryProblems {
  readonly fields: readonly FieldReason[];
  readonly origin: readonly (TestReportReason | 'channel-missing')[];
}

/**
 * Reads one entry and stores it, with what was said about those who look like its person; what has to be put right is told
 * all at once.
 */
export function enterTest(
  deps: EnterDeps & Pick<TestReportsDeps, 'personReferences'>,
  actor: StaffActor,
  typed: TypedEntry,
  judgements: ReadonlyMap<string, Judgement> = new Map(),
): Promise<Result<Uuid, EntryProblems>> {
  return deps.database.withTenant(actor, async tx => {
    const entered = await enterIn(tx, deps, actor, typed, judgements);
    if (!entered.ok) exemptFromAudit(tx, 'nothing was stored or shown');
    return entered;
  });
}

/** The same within a transaction of the caller, who answers for its audit row when nothing is stored. */
export async function enterIn(
  tx: Tx,
  deps: EnterDeps & Pick<TestReportsDeps, 'personReferences'>,
  actor: StaffActor,
  typed: TypedEntry,
  judgements: ReadonlyMap<string, Judgement> = new Map(),
): Promise<Result<Uuid, EntryProblems>> {
  const entry = parseTestEntry(typed.raw, testEntryContext(deps, jstDate(tx.at)));
  const origin = readOrigin(actor, typed);
  if (!entry.ok || !origin.ok)
    return fail({ fields: entry.ok ? [] : entry.reason, origin: origin.ok ? [] : [origin.reason] });
  const reported = await reportOnce(tx, deps, entry.value, {
    ...origin.value,
    sheetId: typed.sheetId,
    sourceKey: sourceKeyOf(typed.formId, entry.value),
  });
  if (!reported.ok) return fail({ fields: [], origin: reported.reason });
  await judgeEntered(tx, deps, reported.value, judgements);
  return reported;
}

/** Keeps what was said about those who look like the person of a report that was stored a moment ago. */
export async function judgeEntered(
  tx: Tx,
  deps: Pick<TestReportsDeps, 'personReferences'>,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<void> {
  const report = judgements.size === 0 ? null : await reportById(tx, reportId);
  if (report !== null) await judgeIn(tx, deps, report, judgements);
}

function readOrigin(actor: StaffActor, typed: TypedEntry) {
  const own = actor.facilityId ?? null;
  const facilityId = own ?? typed.facilityId;
  if (facilityId === null) return fail('unknown-facility' as const);
  const origin = typedOrigin({ facilityId, isOwn: own !== null }, 'web', typed);
  return origin === null ? fail('channel-missing' as const) : checkOrigin(origin);
}

/** A form that is sent again answers with the report that it made. */
export async function reportOnce(
  tx: Tx,
  deps: EnterDeps,
  entry: TestEntry,
  origin: EntryOrigin & { readonly sourceKey: Uint8Array },
): Promise<Result<Uuid, readonly TestReportReason[]>> {
  const reported = await reportTest(tx, deps, entry, origin);
  if (reported.ok || !reported.reason.includes('already-reported')) return reported;
  const reportId = await reportOfSource(tx, origin.facilityId, origin.sourceKey);
  if (reportId === null) return reported;
  exemptFromAudit(tx, 'the form was sent before and its report is stored');
  return ok(reportId);
}

/** By which the same entry of the same form is known when it is sent again. */
export const sourceKeyOf = (formId: string, entry: TestEntry): Uint8Array =>
  createHash('sha256')
    .update(`${formId}|${JSON.stringify(entry)}`)
    .digest();
