import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import type { EntryCandidate, Judgement } from '../domain/entry-candidate.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import {
  type EnteredReport,
  type EntryJudgement,
  insertJudgements,
  judgementsAbout,
} from '../repository/entry-judgement.repository.ts';
import { personOfReport } from '../repository/own-report.repository.ts';
import { peopleByIds } from '../repository/person-lookup.repository.ts';
import { insertPairs, settleApart } from '../repository/person-pair.repository.ts';
import { type EntryAsked, entryCandidates, mayJoin } from './entry-candidates.use-case.ts';

/** The event that tells what was said at entry; the payload is `{ reportId }`. */
export const JUDGED = 'person.judged-at-entry';

interface JudgeDeps {
  readonly personReferences: readonly PersonReference[];
}

/** Candidates of a stored report about whom nothing was said yet. */
export async function openCandidates(
  tx: Tx,
  deps: JudgeDeps,
  asked: EntryAsked & { readonly reportId: Uuid },
): Promise<readonly EntryCandidate[]> {
  const said = await judgementsAbout(tx, [asked.reportId]);
  const settled = new Set(said.flatMap(({ reportId, otherId }) => [reportId, otherId]));
  return (await entryCandidates(tx, deps, asked)).filter(({ id }) => !settled.has(id));
}

/**
 * Writes down what somebody said about those who look like the person of a report, with score and reasons, who and when
 * (F-05). Only what they could see counts. Nobody is joined by it. Tells `person.judged-at-entry`; returns how many.
 */
export async function keepJudgements(
  tx: Tx,
  deps: JudgeDeps,
  report: EnteredReport,
  asked: EntryAsked,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<number> {
  if (judgements.size === 0) return 0;
  const candidates = await entryCandidates(tx, deps, asked);
  const said = candidates.flatMap(candidate => {
    const judgement = judgements.get(candidate.id);
    return judgement === undefined ? [] : [[candidate, judgement] as const];
  });
  if (said.length === 0) return 0;
  await insertJudgements(tx, report, said, mayJoin(tx));
  await recordAudit(tx, {
    action: 'person.judge-entry',
    resource: report.kind,
    subjectId: report.reportId,
    purpose: 'surveillance',
    detail: { said: said.map(([, judgement]) => judgement).join(' ') },
  });
  await publish(tx, { type: JUDGED, payload: { reportId: report.reportId } });
  return said.length;
}

/**
 * Puts what was said at the entry of a report, or about it, before those who decide: a pair of rows for each, which waits
 * for them. Who decides about persons and said that they are two has decided. Safe to be told twice, and before either
 * person was joined: whoever comes last makes the pair.
 */
export function followJudgements(
  { database, personReferences }: JudgeDeps & { readonly database: Database },
  authorityId: AuthorityId,
  reportId: Uuid,
): Promise<void> {
  return database.withTenant(systemActor(authorityId, 'persons.judgements'), async tx => {
    exemptFromAudit(tx, 'nothing was said at entry, or it has its own row');
    for (const said of await judgementsAbout(tx, [reportId]))
      await followJudgement(tx, personReferences, said);
  });
}

async function followJudgement(
  tx: Tx,
  references: readonly PersonReference[],
  said: EntryJudgement,
): Promise<void> {
  const one = await personOfReport(tx, references, said.kind, said.reportId);
  const other =
    said.otherKind === 'person'
      ? await standing(tx, said.otherId)
      : await personOfReport(tx, references, said.otherKind, said.otherId);
  if (one === null || other === null || one === other) return;
  const made = await insertPairs(tx, [{ one, other, score: said.score, reasons: said.reasons }]);
  const isSettled =
    said.judgement === 'different' &&
    said.isEntitled &&
    (await settleApart(tx, one, other, { at: said.judgedAt, by: said.judgedBy }));
  if (made === 0 && !isSettled) return;
  await recordAudit(tx, {
    action: isSettled ? 'person.keep-apart' : 'person.propose',
    resource: 'person',
    subjectId: one,
    purpose: 'surveillance',
    detail: { other, saidBy: said.judgedBy, judgement: said.judgement },
  });
}

/** The row that stands for a person now. */
async function standing(tx: Tx, personId: Uuid): Promise<Uuid | null> {
  const [person] = await peopleByIds(tx, [personId]);
  return person === undefined ? null : (person.mergedInto ?? person.personId);
}
