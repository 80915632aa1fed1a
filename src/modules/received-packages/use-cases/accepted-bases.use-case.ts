import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type AcceptedBasis,
  type BasisProblem,
  decideNewBasis,
  type TypedBasis,
} from '../domain/accepted-basis.ts';
import { endBasis, insertBasis, listBases } from '../repository/accepted-basis.repository.ts';
import type { ReceivedPackagesDeps } from './received-packages-deps.ts';

type BasisDeps = Pick<ReceivedPackagesDeps, 'database'>;

/** On what the city takes data, those that hold on first. */
export const showBases = ({ database }: BasisDeps, actor: Actor): Promise<readonly AcceptedBasis[]> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Agreements and answers of boards; nothing personal.');
    return listBases(tx);
  });

/** Enters a basis (E-07, P-12). */
export async function enterBasis(
  { database }: BasisDeps,
  actor: StaffActor,
  typed: TypedBasis,
): Promise<Result<Uuid, readonly BasisProblem[]>> {
  const decided = decideNewBasis(typed);
  if (!decided.ok) return fail(decided.reason);
  return database.withTenant(actor, async tx => {
    const acceptedBasisId = tx.newId();
    await insertBasis(tx, acceptedBasisId, decided.value, actor.id);
    await recordAudit(tx, {
      action: 'accepted-basis.enter',
      resource: 'accepted-basis',
      subjectId: acceptedBasisId,
      purpose: 'access-control',
      fields: decided.value.fields,
      detail: { provider: decided.value.providerCode, category: decided.value.category },
    });
    return ok(acceptedBasisId);
  });
}

/** Ends a basis: no package is taken on it any more. False when there is none with this id. */
export const endAcceptedBasis = (
  { database }: BasisDeps,
  actor: StaffActor,
  acceptedBasisId: Uuid,
): Promise<boolean> =>
  database.withTenant(actor, async tx => {
    const ended = await endBasis(tx, acceptedBasisId, actor.id);
    await recordAudit(tx, {
      action: 'accepted-basis.end',
      resource: 'accepted-basis',
      subjectId: ended ? acceptedBasisId : null,
      purpose: 'access-control',
    });
    return ended;
  });
