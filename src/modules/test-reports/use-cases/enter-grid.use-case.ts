import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Judgement } from '../../persons/index.ts';
import { checkOrigin } from '../domain/entry-origin.ts';
import { filledRows, type GridDefaults, type GridRow } from '../domain/grid.ts';
import { type GivenChannel, typedOrigin } from '../domain/proxy-channel.ts';
import type { FieldReason } from '../domain/read-field.ts';
import { parseTestEntry } from '../domain/test-entry.ts';
import {
  type EnterDeps,
  type EntryProblems,
  judgeEntered,
  reportOnce,
  sourceKeyOf,
} from './enter-test.use-case.ts';
import { testEntryContext } from './entry-context.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** A grid as it was typed. */
export interface TypedGrid extends GivenChannel {
  readonly facilityId: Uuid | null;
  readonly rows: readonly GridRow[];
  readonly defaults: GridDefaults;
  /** Names the grid: a line of it that is sent twice is one report. */
  readonly formId: string;
}

/** What became of a grid: how many lines are stored, and what has to be put right in each of the others. */
export interface EnteredGrid {
  readonly stored: number;
  /** Of these, the reports of people in whom the disease was found, in their order. */
  readonly found: readonly Uuid[];
  /** By the line's place from 0; these lines are typed again, the others are gone from the grid. */
  readonly refused: ReadonlyMap<number, readonly FieldReason[]>;
  /** What concerns all of them; nothing is stored while anything does. */
  readonly origin: EntryProblems['origin'];
}

/** What was said about those who look like the person of a line, by the line's place from 0. */
export type GridJudgements = ReadonlyMap<number, ReadonlyMap<string, Judgement>>;

/**
 * Stores every line that can be read, with what was said about those who look like its person, and gives back the others; no
 * line is lost (H-07, F-22).
 */
export function enterGrid(
  deps: EnterDeps & Pick<TestReportsDeps, 'personReferences'>,
  actor: StaffActor,
  typed: TypedGrid,
  judgements: GridJudgements = new Map(),
): Promise<EnteredGrid> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'each report that is stored has its own row');
    const own = actor.facilityId ?? null;
    const facilityId = own ?? typed.facilityId;
    const refuseAll = (...origin: EntryProblems['origin']): EnteredGrid => ({
      stored: 0,
      found: [],
      refused: new Map(),
      origin,
    });
    if (facilityId === null) return refuseAll('unknown-facility');
    const given = typedOrigin({ facilityId, isOwn: own !== null }, 'grid', typed);
    if (given === null) return refuseAll('channel-missing');
    const origin = checkOrigin(given);
    if (!origin.ok) return refuseAll(origin.reason);

    const context = testEntryContext(deps, jstDate(tx.at));
    const refused = new Map<number, readonly FieldReason[]>();
    const found: Uuid[] = [];
    let stored = 0;
    for (const { place, raw } of filledRows(typed.rows, typed.defaults)) {
      const entry = parseTestEntry(raw, context);
      if (!entry.ok) {
        refused.set(place, entry.reason);
        continue;
      }
      const sourceKey = sourceKeyOf(`${typed.formId}|${place}`, entry.value);
      const reported = await reportOnce(tx, deps, entry.value, { ...origin.value, sheetId: null, sourceKey });
      if (!reported.ok) return refuseAll(...reported.reason);
      stored += 1;
      if (entry.value.result !== 'positive') continue;
      found.push(reported.value);
      await judgeEntered(tx, deps, reported.value, judgements.get(place) ?? new Map());
    }
    return { stored, found, refused, origin: [] };
  });
}
