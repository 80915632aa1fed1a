import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { facilityOfAccount } from '../repository/enrolment.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { lockEnrolment, moveEnrolment } from './move-enrolment.ts';

/**
 * The manager of an institution has signed in with both factors for the first time: with that the procedure is completed
 * (H-21). Password and second factor are set by the same form, so nothing is left to do and the institution is active at
 * once; both steps are kept. Safe to be told twice, and of accounts that were not issued this way.
 */
export const recordFirstSignIn = (
  { database }: Pick<InstitutionsDeps, 'database'>,
  authorityId: AuthorityId,
  accountId: Uuid,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'institutions.first-sign-in'), async tx => {
    exemptFromAudit(tx, 'an account that no institution was issued');
    const facilityId = await facilityOfAccount(tx, accountId);
    const found = facilityId === null ? null : await lockEnrolment(tx, facilityId);
    if (found?.enrolment.status !== 'issued') return;
    const signedIn = await moveEnrolment(tx, found.enrolment, 'first-sign-in', {
      change: { firstSignedInAt: tx.at },
    });
    if (signedIn.ok) await moveEnrolment(tx, signedIn.value, 'activate');
  });
