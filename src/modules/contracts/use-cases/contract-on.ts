import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { facilityById, isMedicalInstitution } from '../../institutions/index.ts';
import { parseTestMethod } from '../domain/test-method.ts';
import { coveringContract } from '../repository/contract-cover.repository.ts';

export interface ContractOnDay {
  readonly contractId: Uuid | null;
  readonly contractState: 'in-force' | 'none' | 'not-needed';
}

/**
 * The contract that covers a test of the method, sampled at the institution on `day` (H-05, H-30); `none` when no contract
 * does, `not-needed` for one that is no medical institution (H-15). Works for the authority and for the institution itself.
 */
export async function contractOn(
  tx: Tx,
  test: { readonly facilityId: Uuid; readonly day: PlainDate; readonly method: string },
): Promise<ContractOnDay> {
  const facility = await facilityById(tx, test.facilityId);
  if (facility !== null && !isMedicalInstitution(facility.kind))
    return { contractId: null, contractState: 'not-needed' };
  const method = parseTestMethod(test.method);
  const contractId = method === null ? null : await coveringContract(tx, { ...test, method });
  return { contractId, contractState: contractId === null ? 'none' : 'in-force' };
}
