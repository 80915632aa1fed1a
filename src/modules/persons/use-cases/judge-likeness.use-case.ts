import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { EntryCandidate, Judgement } from '../domain/entry-candidate.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import type { EnteredReport } from '../repository/entry-judgement.repository.ts';
import { type EntryAsked, entryCandidates } from './entry-candidates.use-case.ts';
import type { CandidateQuery } from './find-candidates.ts';
import { keepJudgements, openCandidates } from './judge-entry.use-case.ts';

/** What a kind of report is to those who ask who looks like its person. */
interface KindOfReport<Report> {
  readonly kind: EnteredReport['kind'];
  /** The report; null when there is none that the caller may see. */
  readonly find: (tx: Tx, reportId: Uuid) => Promise<Report | null>;
  /** Whom it is about and which rows are itself; null while it names nobody. */
  readonly askedOf: (report: Report) => (EntryAsked & { readonly reportId: Uuid }) | null;
}

interface References {
  readonly personReferences: readonly PersonReference[];
}
type Judging = References & { readonly database: Database };

/** How people are compared with those of a kind of report, and what is said about them is kept (F-05). */
interface ReportLikeness<Report> {
  /** Who looks like somebody who is typed in and not stored yet, as far as the caller may see them; nobody for null. */
  readonly typed: (
    tx: Tx,
    deps: References,
    facilityId: Uuid,
    query: CandidateQuery | null,
  ) => Promise<readonly EntryCandidate[]>;
  /** Who looks like the person of a report that is stored, but for those about whom it was said. */
  readonly reported: (deps: Judging, actor: Actor, reportId: Uuid) => Promise<readonly EntryCandidate[]>;
  /** Keeps what was said about those who look like the person of the report; nothing where it names nobody. */
  readonly judgeIn: (
    tx: Tx,
    deps: References,
    report: Report,
    judgements: ReadonlyMap<string, Judgement>,
  ) => Promise<void>;
  /** The same in a transaction of its own; null when there is no such report, or it is another institution's. */
  readonly judge: (
    deps: Judging,
    actor: Actor,
    reportId: Uuid,
    judgements: ReadonlyMap<string, Judgement>,
  ) => Promise<Report | null>;
}

/** The way of all reports from somebody who looks like another to what was said about them, for one kind. */
export function likenessOf<Report>({ kind, find, askedOf }: KindOfReport<Report>): ReportLikeness<Report> {
  const judgeIn: ReportLikeness<Report>['judgeIn'] = async (tx, deps, report, judgements) => {
    const asked = askedOf(report);
    if (asked !== null) await keepJudgements(tx, deps, { kind, ...asked }, asked, judgements);
  };
  return {
    typed: async (tx, deps, facilityId, query) =>
      query === null ? [] : entryCandidates(tx, deps, { query, facilityId, reportId: null, personId: null }),
    reported: (deps, actor, reportId) =>
      deps.database.withTenant(actor, async tx => {
        exemptFromAudit(tx, 'nobody is shown, or it has its own row');
        const report = await find(tx, reportId);
        const asked = report === null ? null : askedOf(report);
        return asked === null ? [] : openCandidates(tx, deps, asked);
      }),
    judgeIn,
    judge: (deps, actor, reportId, judgements) =>
      deps.database.withTenant(actor, async tx => {
        exemptFromAudit(tx, 'nothing was said, or it has its own row');
        const report = await find(tx, reportId);
        if (report !== null) await judgeIn(tx, deps, report, judgements);
        return report;
      }),
  };
}
