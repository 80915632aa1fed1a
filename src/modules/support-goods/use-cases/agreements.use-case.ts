import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import {
  type AgreementProblem,
  type GivenAgreement,
  readAgreement,
  readEnding,
  readSigning,
} from '../domain/store-agreement.ts';
import { storeById } from '../repository/partner-store.repository.ts';
import {
  insertAgreement,
  lastOrderUnder,
  lockAgreement,
  type StoreAgreement,
  setEnded,
  setSigned,
} from '../repository/store-agreement.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** Enters an agreement with a store; with the day of its signature it is signed at once (Y-19). */
export const enterAgreement = (
  { database }: Deps,
  staff: StaffActor,
  storeId: Uuid,
  given: GivenAgreement,
): Promise<Result<null, 'no-such-store' | readonly AgreementProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if ((await storeById(tx, storeId)) === null) return fail('no-such-store');
    const read = readAgreement(given, jstDate(tx.at));
    if (!read.ok) return read;
    const agreementId = tx.newId();
    if (!(await insertAgreement(tx, agreementId, storeId, read.value)))
      return fail([{ field: 'number', reason: 'number-taken' }]);
    await recordGoods(tx, 'store-agreement.enter', agreementId);
    return ok(null);
  });

/** What came of an act on an agreement: its store, or why nothing was changed. */
export type AgreementChanged = Result<Uuid, 'no-such-agreement' | 'not-now' | readonly AgreementProblem[]>;

/** Records the signature of a draft: from then on, and not before its start, orders may be placed (Y-19). */
export const signAgreement = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  given: { readonly signedOn: string },
): Promise<AgreementChanged> =>
  change(deps, staff, agreementId, 'sign', async (tx, agreement) => {
    if (agreement.signedOn !== null || agreement.endedOn !== null) return fail('not-now');
    const signedOn = readSigning(given.signedOn, jstDate(tx.at));
    if (signedOn.ok) await setSigned(tx, agreementId, signedOn.value);
    return signedOn;
  });

/** Ends an agreement early, never before an order that was placed under it: that one is cancelled first. */
export const endAgreement = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  given: { readonly endedOn: string; readonly because: string },
): Promise<AgreementChanged> =>
  change(deps, staff, agreementId, 'end', async (tx, agreement) => {
    if (agreement.endedOn !== null) return fail('not-now');
    const ending = readEnding(given, agreement, await lastOrderUnder(tx, agreementId));
    if (ending.ok) await setEnded(tx, agreementId, ending.value);
    return ending;
  });

/** The agreement; null when there is none. */
export const showAgreement = (
  { database }: Deps,
  staff: StaffActor,
  agreementId: Uuid,
): Promise<StoreAgreement | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'an agreement with a store tells of nobody who has support');
    return lockAgreement(tx, agreementId);
  });

const change = (
  { database }: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  act: 'sign' | 'end',
  work: (
    tx: Tx,
    agreement: StoreAgreement,
  ) => Promise<Result<unknown, 'not-now' | readonly AgreementProblem[]>>,
): Promise<AgreementChanged> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const agreement = await lockAgreement(tx, agreementId);
    if (agreement === null) return fail('no-such-agreement');
    const done = await work(tx, agreement);
    if (!done.ok) return done;
    await recordGoods(tx, `store-agreement.${act}`, agreementId);
    return ok(agreement.storeId);
  });
