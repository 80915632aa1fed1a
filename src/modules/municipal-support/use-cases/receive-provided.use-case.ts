import type { IdSource, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ProvidedRow } from '../../provision/index.ts';
import { decideProgrammeAt, type ProgrammeRefusal } from '../domain/programme.ts';
import { decideRow } from '../domain/provided-row.ts';
import type { Population, SupportCase } from '../domain/support-case.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import {
  casesOfReferences,
  casesTakenFrom,
  insertProvidedCases,
  type ProvidedCase,
  updateProvidedValues,
} from '../repository/provided-rows.repository.ts';
import { insertSupportEvents, type NewSupportEvent } from '../repository/support-event.repository.ts';
import {
  insertValueChanges,
  type NewValueChange,
  VALUE_FIELDS,
} from '../repository/value-change.repository.ts';
import { type CaseMove, moveSupportCases } from './move-support-case.use-case.ts';

/** What a package says about people of one population. */
export interface Provided {
  readonly receivedPackageId: Uuid;
  readonly population: Population;
  /** Each reference at most once. */
  readonly rows: readonly ProvidedRow[];
}

/** What became of its rows. */
export interface ReceivedFigures {
  readonly opened: number;
  readonly changed: number;
  readonly recalled: number;
  /** Rows that said nothing new. */
  readonly unchanged: number;
}

interface Effects {
  readonly opened: ProvidedCase[];
  readonly updated: ProvidedCase[];
  readonly changes: NewValueChange[];
  readonly events: NewSupportEvent[];
  readonly moves: CaseMove[];
}

/**
 * Takes what the prefecture provided (E-02, E-27): everybody new is put on the list of offers, changed values are kept with
 * what they were, a cancelled row ends its case at once. The same package twice does nothing the second time.
 * Refused as a whole before the programme began, and after it ended. The caller writes the audit row.
 */
export async function receiveProvided(
  tx: Tx,
  provided: Provided,
): Promise<Result<ReceivedFigures, ProgrammeRefusal>> {
  const programme = decideProgrammeAt(await programmeOf(tx), tx.at);
  if (!programme.ok) return programme;
  const { receivedPackageId, rows } = provided;
  const known = await casesOfReferences(
    tx,
    rows.map(({ reference }) => reference),
  );
  const taken = await casesTakenFrom(tx, receivedPackageId);
  const effects: Effects = { opened: [], updated: [], changes: [], events: [], moves: [] };
  for (const row of rows) {
    const subject = known.get(row.reference) ?? null;
    if (subject === null || !taken.has(subject.supportCaseId))
      addEffect(effects, row, subject, { receivedPackageId, today: jstDate(tx.at), newId: tx.newId });
  }
  const { opened, updated, changes, events, moves } = effects;
  await insertProvidedCases(tx, provided, opened);
  await updateProvidedValues(tx, receivedPackageId, updated);
  await insertValueChanges(tx, changes);
  await insertSupportEvents(tx, events);
  await moveSupportCases(
    tx,
    moves.map(move => ({ ...move, receivedPackageId })),
  );
  const recalled = moves.filter(({ move }) => move === 'recalled').length;
  const done = opened.length + updated.length + recalled;
  return ok({
    opened: opened.length,
    changed: updated.length,
    recalled,
    unchanged: rows.length - done,
  });
}

interface Arrival {
  readonly receivedPackageId: Uuid;
  readonly today: PlainDate;
  readonly newId: IdSource;
}

function addEffect(
  effects: Effects,
  row: ProvidedRow,
  subject: SupportCase | null,
  { receivedPackageId, today, newId }: Arrival,
): void {
  const effect = decideRow(subject, row, today);
  if (effect.kind === 'open') {
    const supportCaseId = newId();
    effects.opened.push({ ...row, supportCaseId });
    effects.events.push({ supportCaseId, kind: 'received', receivedPackageId });
  } else if (subject !== null && effect.kind === 'recall') {
    effects.moves.push({ supportCaseId: subject.supportCaseId, move: 'recalled' });
  } else if (subject !== null && effect.kind === 'update') {
    const { supportCaseId } = subject;
    effects.updated.push({ ...row, supportCaseId });
    effects.changes.push(
      ...effect.changed.map(field => ({
        supportCaseId,
        field: VALUE_FIELDS[field],
        before: subject[field],
        after: row[field],
        receivedPackageId,
      })),
    );
    effects.events.push({ supportCaseId, kind: 'values-changed', receivedPackageId });
    // The case that goes on of the same person learns of it too.
    if (subject.joinedInto !== null)
      effects.events.push({
        supportCaseId: subject.joinedInto,
        kind: 'values-changed',
        receivedPackageId,
        about: supportCaseId,
      });
    if (effect.move !== null) effects.moves.push({ supportCaseId, move: effect.move });
  }
}
