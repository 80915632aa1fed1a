import type { Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { EnrolmentAct } from '../domain/enrolment.ts';
import { enrolmentOf } from '../repository/enrolment.repository.ts';
import { type BoardRow, listEnrolment, silentSince } from '../repository/enrolment-board.repository.ts';
import { facilityById } from '../repository/facility.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { lockEnrolment, moveEnrolment } from './move-enrolment.ts';
import { INVITATION_MAIL, mailLinks, REMINDER_MAIL } from './send-invitations.ts';

type InviteDeps = Pick<InstitutionsDeps, 'database' | 'secretBox'>;

/** Most that one press invites or reminds; the rest takes another. */
const AT_ONCE = 1_000;
const DAY_HOURS = 24;

/** Who was written to. The others get letters. */
export interface Written {
  readonly moved: number;
  readonly mailed: number;
  /** More wait: press again. */
  readonly more: boolean;
}

/** Invites one institution to apply, by mail where it has an address (SM-5). `no-such-facility` when there is none, or it closed. */
export const inviteFacility = (
  deps: InviteDeps,
  actor: StaffActor,
  facilityId: Uuid,
): Promise<Result<{ readonly mailed: boolean }, 'not-now' | 'no-such-facility'>> =>
  deps.database.withTenant(actor, async tx => {
    const found = await lockEnrolment(tx, facilityId);
    if (found === null) {
      await auditMissing(tx);
      return fail('no-such-facility' as const);
    }
    const moved = await moveEnrolment(tx, found.enrolment, 'invite', { change: freshInvitation(tx) });
    if (!moved.ok) return moved;
    const mailed = await mailLinks(tx, deps.secretBox, INVITATION_MAIL, [found.facility]);
    return { ok: true, value: { mailed: mailed === 1 } };
  });

/** Invites everybody who was not yet, up to 1,000 at once (H-03). */
export const inviteAll = (deps: InviteDeps, actor: StaffActor): Promise<Written> =>
  deps.database.withTenant(actor, async tx => {
    const waiting = await listEnrolment(tx, { statuses: ['not-invited'], after: null, limit: AT_ONCE + 1 });
    return write(tx, deps, { rows: waiting, act: 'invite', template: INVITATION_MAIL });
  });

/** Reminds by mail everybody who was invited, has an address, and for `days` days neither did anything nor was written to. */
export const remindSilent = (deps: InviteDeps, actor: StaffActor, days: number): Promise<Written> =>
  deps.database.withTenant(actor, async tx => {
    const silent = await silentSince(tx, addHours(tx.at, -days * DAY_HOURS), AT_ONCE + 1);
    const rows = silent.filter(({ email }) => email !== null);
    return write(tx, deps, { rows, act: 'remind', template: REMINDER_MAIL });
  });

async function write(
  tx: Tx,
  deps: InviteDeps,
  todo: {
    readonly rows: readonly BoardRow[];
    readonly act: Extract<EnrolmentAct, 'invite' | 'remind'>;
    readonly template: typeof INVITATION_MAIL | typeof REMINDER_MAIL;
  },
): Promise<Written> {
  const written: BoardRow[] = [];
  for (const row of todo.rows.slice(0, AT_ONCE)) {
    // By its lock: somebody may have moved it on since it was listed.
    await facilityById(tx, row.facilityId, 'lock');
    const enrolment = await enrolmentOf(tx, row.facilityId);
    const change = todo.act === 'invite' ? freshInvitation(tx) : { remindedAt: tx.at };
    if ((await moveEnrolment(tx, enrolment, todo.act, { change })).ok) written.push(row);
  }
  const mailed = await mailLinks(tx, deps.secretBox, todo.template, written);
  await recordAudit(tx, {
    action: `facility-enrolment.${todo.act}-many`,
    resource: 'facility',
    subjectId: null,
    purpose: 'access-control',
    fields: ['email'],
    detail: { moved: written.length, mailed },
  });
  return { moved: written.length, mailed, more: todo.rows.length > AT_ONCE };
}

/** Whoever is invited anew begins anew: what an earlier round left is in its steps. */
const freshInvitation = (tx: Tx) => ({
  invitedAt: tx.at,
  remindedAt: null,
  letterPrintedAt: null,
  appliedAt: null,
  application: null,
  reviewedAt: null,
  issuedAt: null,
  accountId: null,
  firstSignedInAt: null,
});

const auditMissing = (tx: Tx): Promise<void> =>
  recordAudit(tx, {
    action: 'facility-enrolment.refuse',
    resource: 'facility',
    subjectId: null,
    purpose: 'access-control',
  });
