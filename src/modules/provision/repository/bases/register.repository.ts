import type { Tx } from '../../../../platform/db/database.ts';
import type { BasisRegister, OpinionTerms } from '../../domain/bases/basis-register.ts';
import { circledItems } from '../../domain/bases/sensitive-item.ts';
import { listAgreements } from './agreement.repository.ts';
import { listConsultations } from './consultation.repository.ts';
import { listBases } from './legal-basis.repository.ts';
import { listMatters } from './matter.repository.ts';
import { listRequests } from './request.repository.ts';

/** A register has tens of papers; one that outgrows this must be read by the database alone. */
const WHOLE = { after: null, limit: 10_000 };

/** The whole register of the authority, as `decideProvision` takes it. */
export async function loadBasisRegister(tx: Tx): Promise<BasisRegister> {
  const matters = new Map((await listMatters(tx, WHOLE)).map(matter => [matter.matterId, matter.items]));
  const opinions: readonly OpinionTerms[] = (await listConsultations(tx, WHOLE)).map(
    ({ consultationId, matterId, answer }) => ({
      consultationId,
      items: circledItems((matterId === null ? undefined : matters.get(matterId)) ?? {}),
      answer:
        answer === null
          ? null
          : { on: answer.answeredOn, finding: answer.finding, approvedItems: answer.approvedItems },
    }),
  );
  return {
    bases: await listBases(tx, null, WHOLE),
    agreements: await listAgreements(tx, WHOLE),
    opinions,
    requests: (await listRequests(tx, null)).map(({ procedure, ...request }) => ({
      ...request,
      procedureConfirmedOn: procedure?.confirmedOn ?? null,
    })),
  };
}
