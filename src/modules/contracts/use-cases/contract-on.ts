import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { facilityById, isMedicalInstitution } from '../../institutions/index.ts';
import { parseTestMethod } from '../domain/test-method.ts';
import { coveringContracts } from '../repository/contract-cover.repository.ts';

export interface ContractOnDay {
  readonly contractId: Uuid | null;
  readonly contractState: 'in-force' | 'none' | 'not-needed';
}

/** A day of sampling and a method, of any name. */
interface Test {
  readonly day: PlainDate;
  readonly method: string;
}

const NONE: ContractOnDay = { contractId: null, contractState: 'none' };

/**
 * The contract that covers a test of the method, sampled at the institution on `day` (H-05, H-30); `none` when no contract
 * does, `not-needed` for one that is no medical institution (H-15). Works for the authority and for the institution itself.
 */
export const contractOn = async (
  tx: Tx,
  { facilityId, ...test }: Test & { readonly facilityId: Uuid },
): Promise<ContractOnDay> => (await contractsOn(tx, facilityId, [test]))[0] ?? NONE;

/** The same for many tests of one institution, in their order. */
export async function contractsOn(
  tx: Tx,
  facilityId: Uuid,
  tests: readonly Test[],
): Promise<readonly ContractOnDay[]> {
  const facility = await facilityById(tx, facilityId);
  if (facility !== null && !isMedicalInstitution(facility.kind))
    return tests.map(() => ({ contractId: null, contractState: 'not-needed' }));
  const known = tests.flatMap(({ day, method: name }, place) => {
    const method = parseTestMethod(name);
    return method === null ? [] : [{ day, method, place }];
  });
  const contracts = await coveringContracts(tx, facilityId, known);
  const found = new Map(known.map(({ place }, number) => [place, contracts[number] ?? null]));
  return tests.map((_, place) => {
    const contractId = found.get(place) ?? null;
    return contractId === null ? NONE : { contractId, contractState: 'in-force' };
  });
}
