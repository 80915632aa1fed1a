import type { AuthorityId } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { normalisePhone } from '../../persons/index.ts';
import { type Application, type ApplicationProblem, readApplication } from '../domain/application.ts';
import type { Facility } from '../domain/facility.ts';
import { deadlineOf } from '../repository/enrolment-board.repository.ts';
import { endInvitations, invitedBy } from '../repository/invitation.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { lockEnrolment, moveEnrolment } from './move-enrolment.ts';

type ApplyDeps = Pick<InstitutionsDeps, 'database'>;

/** What somebody with a link sees of the institution before they apply. */
export interface InvitedFacility extends Pick<Facility, 'name' | 'kind' | 'code' | 'address'> {
  readonly deadline: PlainDate | null;
}

/** The institution that the link invites; null when the link is none, was used, or has run out. */
export const showInvitation = (
  { database }: ApplyDeps,
  authorityId: AuthorityId,
  token: string,
): Promise<InvitedFacility | null> =>
  database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    exemptFromAudit(tx, 'shows an institution its own public entry; nothing about a person');
    const facilityId = await invitedBy(tx, hashToken(token));
    const found = facilityId === null ? null : await lockEnrolment(tx, facilityId);
    if (found === null || found.enrolment.status !== 'invited') return null;
    const { name, kind, code, address } = found.facility;
    return { name, kind, code, address, deadline: await deadlineOf(tx) };
  });

/**
 * Applies for the institution behind the link (SM-5, H-14): who will look after its accounts. The link and every other of the
 * institution end with it. `gone` when the link does not work any more.
 */
export const applyForAccounts = (
  { database }: ApplyDeps,
  authorityId: AuthorityId,
  token: string,
  typed: Readonly<Record<keyof Application, string>>,
): Promise<Result<null, 'gone' | readonly ApplicationProblem[]>> =>
  database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    exemptFromAudit(tx, 'a link that does not work, or an application that is not complete');
    const facilityId = await invitedBy(tx, hashToken(token));
    const found = facilityId === null ? null : await lockEnrolment(tx, facilityId);
    if (found === null || found.enrolment.status !== 'invited') return fail('gone' as const);
    const application = readApplication(typed, normalisePhone);
    if (!application.ok) return application;
    const moved = await moveEnrolment(tx, found.enrolment, 'apply', {
      change: { application: application.value, appliedAt: tx.at },
    });
    if (!moved.ok) return fail('gone' as const);
    await endInvitations(tx, found.facility.facilityId);
    return ok(null);
  });
