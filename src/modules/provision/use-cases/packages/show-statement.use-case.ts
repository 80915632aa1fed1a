import { jstDate } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { recordAudit } from '../../../audit/index.ts';
import { daysOfFiscalYear, fiscalYearOf } from '../../domain/packages/fiscal-year.ts';
import type { RecallReason } from '../../domain/packages/recall-reason.ts';
import {
  countGiven,
  countRecalls,
  countRefusals,
  type ReasonCount,
  type StatementLine,
} from '../../repository/packages/statement.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';

/** What is told to the board about a fiscal year: counts alone. */
export interface Statement {
  readonly year: number;
  /** The fiscal year of today, the newest that can be asked for. */
  readonly thisYear: number;
  readonly lines: readonly StatementLine[];
  readonly refusals: readonly ReasonCount[];
  readonly recalls: readonly { readonly reason: RecallReason; readonly count: number }[];
}

/** Before it nothing could be given: the scheme with the municipalities began in it (E-12). */
export const FIRST_YEAR = 2020;

/** The annual statement of a fiscal year: what was given by basis, category, receiver and fields, refused and recalled. */
export const showStatement = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  asked: number | null,
): Promise<Statement> =>
  database.withTenant(staff, async tx => {
    await recordAudit(tx, {
      action: 'disclosure.state',
      resource: 'disclosure',
      subjectId: null,
      purpose: 'provision',
    });
    const thisYear = fiscalYearOf(jstDate(tx.at));
    const year = asked !== null && asked >= FIRST_YEAR && asked <= thisYear ? asked : thisYear;
    const { from, through } = daysOfFiscalYear(year);
    return {
      year,
      thisYear,
      lines: await countGiven(tx, from, through),
      refusals: await countRefusals(tx, from, through),
      recalls: await countRecalls(tx, from, through),
    };
  });
