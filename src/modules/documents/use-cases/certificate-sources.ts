import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import type { ManagementNumber } from '../domain/management-number.ts';
import { holdersOfCases, usedNumbers } from '../repository/certified-person.repository.ts';
import { type CertificateSource, certificateSource } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';

/**
 * What the certificates of these cases take from elsewhere: of self-recuperation from the filing; of a notified patient
 * from the person, with a number of its own, so that nobody takes it for the paper of a notice that they filed (K-58).
 */
export async function certificateSources(
  deps: Pick<DocumentsDeps, 'newManagementNumber'>,
  tx: Tx,
  cases: readonly RecuperationCase[],
  filings: ReadonlyMap<Uuid, Filing>,
): Promise<ReadonlyMap<Uuid, CertificateSource>> {
  const notified = cases.filter(({ category }) => category === 'notified');
  const holders = await holdersOfCases(
    tx,
    notified.map(({ caseId }) => caseId),
  );
  const numbers = (await drawNumbers(deps, tx, notified.length)).values();
  return new Map(
    cases.flatMap(({ caseId, category, testedOn, startsOn }) => {
      if (category === 'self') {
        const filing = filings.get(caseId);
        return filing === undefined ? [] : [[caseId, certificateSource(filing)] as const];
      }
      const holder = holders.get(caseId);
      const managementNumber = numbers.next().value;
      return holder === undefined || managementNumber === undefined
        ? []
        : [[caseId, { managementNumber, holder, testedOn, startsOn }] as const];
    }),
  );
}

const MOST_DRAWS = 20;

/** So many numbers that no filing and no paper has. */
async function drawNumbers(
  { newManagementNumber }: Pick<DocumentsDeps, 'newManagementNumber'>,
  tx: Tx,
  count: number,
): Promise<readonly ManagementNumber[]> {
  const unused = new Set<ManagementNumber>();
  for (let draws = 0; draws < MOST_DRAWS && unused.size < count; draws += 1) {
    const drawn = Array.from({ length: count - unused.size }, newManagementNumber);
    const used = await usedNumbers(tx, drawn);
    for (const number of drawn) if (!used.has(number)) unused.add(number);
  }
  if (unused.size < count) throw new Error(`No unused management number in ${MOST_DRAWS} draws.`);
  return [...unused];
}
