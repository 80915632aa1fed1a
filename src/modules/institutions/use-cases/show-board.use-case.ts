import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, jstDate } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { displayNames } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type EnrolmentStatus, UNFINISHED } from '../domain/enrolment.ts';
import { FACILITY_KINDS, type Facility, type FacilityKind } from '../domain/facility.ts';
import type { HealthCentre } from '../domain/health-centre.ts';
import { type Progress, progressBy, progressOf } from '../domain/progress.ts';
import {
  type Enrolment,
  enrolmentOf,
  type RecordedStep,
  stepsOf,
} from '../repository/enrolment.repository.ts';
import {
  type BoardRow,
  deadlineOf,
  exemptionsToReview,
  insertDeadline,
  listEnrolment,
  silentSince,
  tallyEnrolment,
  withoutLetter,
} from '../repository/enrolment-board.repository.ts';
import { facilityById } from '../repository/facility.repository.ts';
import { listHealthCentres } from '../repository/health-centre.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { nameOf, staffIdsIn } from './show-facilities.use-case.ts';

export type { BoardRow } from '../repository/enrolment-board.repository.ts';

const PAGE = 50;
const MOST_EXEMPTIONS = 100;
const MOST_IN_FILE = 100_000;
const MOST_COUNTED = 1_000;
/** After how many days without an answer somebody is reminded, unless told otherwise. */
export const REMINDER_DAYS = 7;

export interface Board {
  readonly deadline: PlainDate | null;
  /** Whole days until the deadline, 0 on its day, negative after it. */
  readonly daysLeft: number | null;
  readonly all: Progress;
  readonly byKind: readonly { readonly key: FacilityKind; readonly progress: Progress }[];
  readonly byCentre: readonly { readonly key: HealthCentre | null; readonly progress: Progress }[];
  readonly exemptions: readonly BoardRow[];
  readonly rows: readonly BoardRow[];
  readonly next: Pick<Facility, 'name' | 'facilityId'> | null;
  /** Silent for a week: with a mail address, and without. Up to 1,000 are counted. */
  readonly silent: { readonly mailed: number; readonly lettered: number };
  /** Invited without a mail address, and no letter printed yet. */
  readonly lettersToPrint: number;
}

/** The board of the campaign (H-03): how far it has come against its deadline, and who has not finished. */
export const showBoard = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  asked: { readonly status: EnrolmentStatus | null; readonly after: Board['next'] },
): Promise<Board> =>
  deps.database.withTenant(actor, async tx => {
    const today = jstDate(tx.at);
    const tallies = await tallyEnrolment(tx);
    const centres = await listHealthCentres(tx);
    const centreIds: readonly (Uuid | null)[] = [
      ...centres.map(({ healthCentreId }) => healthCentreId),
      null,
    ];
    const deadline = await deadlineOf(tx);
    const found = await listEnrolment(tx, {
      statuses: chosen(asked.status),
      after: asked.after,
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const silent = await silentSince(tx, addHours(tx.at, -REMINDER_DAYS * 24), MOST_COUNTED);
    await auditBoard(tx, rows.length);
    return {
      deadline,
      daysLeft: deadline === null ? null : daysBetween(today, deadline),
      all: progressOf(tallies),
      byKind: progressBy(tallies, FACILITY_KINDS, ({ kind }) => kind),
      byCentre: progressBy(tallies, centreIds, ({ healthCentreId }) => healthCentreId).map(
        ({ key, progress }) => ({
          key: centres.find(({ healthCentreId }) => healthCentreId === key) ?? null,
          progress,
        }),
      ),
      exemptions: await exemptionsToReview(tx, today, MOST_EXEMPTIONS),
      rows,
      next: found.length > PAGE ? (rows.at(-1) ?? null) : null,
      silent: {
        mailed: silent.filter(({ email }) => email !== null).length,
        lettered: silent.filter(({ email }) => email === null).length,
      },
      lettersToPrint: (await withoutLetter(tx, MOST_COUNTED)).length,
    };
  });

/** Everybody of a status, or everybody who has not finished, for a file. */
export const listUnfinished = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  status: EnrolmentStatus | null,
): Promise<{ readonly rows: readonly BoardRow[]; readonly centres: readonly HealthCentre[] }> =>
  deps.database.withTenant(actor, async tx => {
    const rows = await listEnrolment(tx, { statuses: chosen(status), after: null, limit: MOST_IN_FILE });
    await auditBoard(tx, rows.length);
    return { rows, centres: await listHealthCentres(tx) };
  });

/** Sets until when everybody is to have completed; earlier days stay in the table. */
export const setDeadline = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  deadline: PlainDate,
): Promise<void> =>
  deps.database.withTenant(actor, async tx => {
    await insertDeadline(tx, tx.newId(), deadline);
    await recordAudit(tx, {
      action: 'facility-enrolment.set-deadline',
      resource: 'facility',
      subjectId: null,
      purpose: 'access-control',
      fields: ['deadline'],
      detail: { deadline },
    });
  });

export interface EnrolmentView {
  readonly facility: Facility;
  readonly enrolment: Enrolment;
  /** The newest first; `by` is a name. */
  readonly steps: readonly RecordedStep[];
}

/** One institution of the campaign; null when the authority has none with the id, and when it closed. */
export const showEnrolment = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  facilityId: Uuid,
): Promise<EnrolmentView | null> =>
  deps.database.withTenant(actor, async tx => {
    const facility = await facilityById(tx, facilityId);
    const isOpen = facility?.status === 'active';
    await recordAudit(tx, {
      action: 'facility-enrolment.read',
      resource: 'facility',
      subjectId: isOpen ? facilityId : null,
      purpose: 'access-control',
      fields: ['enrolment', 'applicantName', 'applicantPhone', 'applicantEmail', 'exemption'],
    });
    if (facility === null || !isOpen) return null;
    const steps = await stepsOf(tx, facilityId);
    const names = await displayNames(tx, staffIdsIn(steps));
    return {
      facility,
      enrolment: await enrolmentOf(tx, facilityId),
      steps: steps.map(step => ({ ...step, by: nameOf(names, step.by) })),
    };
  });

const chosen = (status: EnrolmentStatus | null): readonly EnrolmentStatus[] =>
  status === null ? UNFINISHED : [status];

const auditBoard = (tx: Tx, rows: number): Promise<void> =>
  recordAudit(tx, {
    action: 'facility-enrolment.list',
    resource: 'facility',
    subjectId: null,
    purpose: 'access-control',
    fields: ['code', 'name', 'kind', 'phone', 'enrolment', 'exemption'],
    detail: { rows },
  });
