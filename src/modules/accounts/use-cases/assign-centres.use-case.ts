import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { mayBelongToCentre } from '../domain/centre-role.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import { healthCentreIdsOf, setHealthCentreIds } from '../repository/staff-centre.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

/** A health centre as it is chosen. */
export interface ChosenCentre {
  readonly healthCentreId: Uuid;
  readonly name: string;
}

/** What assigning needs: the registry of health centres stands above this module. */
export interface CentreDeps extends Pick<AccountsDeps, 'database'> {
  /** Every health centre of the authority, by name. */
  readonly healthCentres: (tx: Tx) => Promise<readonly ChosenCentre[]>;
}

/** Somebody, the health centres that there are, and those for which they work. */
export interface CentresOfAccount {
  readonly displayName: string;
  readonly centres: readonly ChosenCentre[];
  readonly assigned: readonly Uuid[];
}

/** The health centres for which somebody works; null when there is no such account, or its role belongs to none. */
export const showCentres = (
  deps: CentreDeps,
  caller: StaffIdentity,
  accountId: Uuid,
): Promise<CentresOfAccount | null> =>
  deps.database.withTenant(staffActor(caller), async tx => {
    const account = await assignable(tx, accountId);
    await recordAudit(tx, {
      action: 'account.read',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: ['displayName', 'healthCentres'],
    });
    return (
      account && {
        displayName: account.displayName,
        centres: await deps.healthCentres(tx),
        assigned: await healthCentreIdsOf(tx, accountId),
      }
    );
  });

/**
 * Writes down for which health centres somebody works: their lists open on these. It takes nothing away, since everybody
 * of the authority may look after all of it. Fails when there is no such account or centre, or the role belongs to none.
 */
export const assignCentres = (
  deps: CentreDeps,
  caller: StaffIdentity,
  accountId: Uuid,
  healthCentreIds: readonly Uuid[],
): Promise<Result<null, 'not-found' | 'no-such-centre'>> =>
  deps.database.withTenant(staffActor(caller), async tx => {
    const account = await assignable(tx, accountId, 'lock');
    const known = new Set((await deps.healthCentres(tx)).map(({ healthCentreId }) => healthCentreId));
    const refused =
      account === null ? 'not-found' : healthCentreIds.every(id => known.has(id)) ? null : 'no-such-centre';
    if (refused === null) await setHealthCentreIds(tx, accountId, [...new Set(healthCentreIds)]);
    await recordAudit(tx, {
      action: refused === null ? 'account.assign-centres' : 'account.refuse-action',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: ['healthCentres'],
      detail: { centres: healthCentreIds.length, why: refused },
    });
    return refused === null ? ok(null) : fail(refused);
  });

async function assignable(tx: Tx, accountId: Uuid, lock?: 'lock'): Promise<StaffAccount | null> {
  const account = await accountById(tx, accountId, lock);
  return account !== null && mayBelongToCentre(account.role) ? account : null;
}
