import { ok, type Result } from '../../../../kernel/result.ts';
import { readYamlFile, SHIPPED_RULEBOOKS } from '../../../rulebook/index.ts';
import type { BasisRegister } from '../../domain/bases/basis-register.ts';
import { regimeOf } from '../../domain/bases/legal-ground.ts';
import { type FactsProblem, readProvisionFacts } from '../../domain/bases/read-facts.ts';
import { circledItems } from '../../domain/bases/sensitive-item.ts';
import { decideProvision, type ProvisionDecision } from '../../domain/decide-provision.ts';
import { type RegisterFile, registerFile } from '../../repository/bases/register-file.schema.ts';

/** Reads the register that ships as an example: the papers of Kanagawa and Ebina, 2021-04 to 2022-03. */
export const readExampleRegister = (): Promise<RegisterFile> =>
  readYamlFile(SHIPPED_RULEBOOKS, 'examples/provision-register.yaml', registerFile);

/** What `decideProvision` asks of a register file: its bases as active ones, each paper by its name in the file. */
export const registerOfFile = (file: RegisterFile): BasisRegister => ({
  bases: file.bases.map(({ id, agreement, consultation, ...basis }) => ({
    ...basis,
    basisId: id,
    regime: regimeOf(basis.ground),
    status: 'active',
    agreementId: agreement,
    consultationId: consultation,
  })),
  agreements: file.agreements.map(({ id, validThrough, ...agreement }) => ({
    ...agreement,
    agreementId: id,
    lastDay: validThrough,
  })),
  opinions: file.consultations.map(({ id, matter, answer }) => ({
    consultationId: id,
    items: circledItems(file.matters.find(known => known.id === matter)?.items ?? {}),
    answer:
      answer === null
        ? null
        : { on: answer.answeredOn, finding: answer.finding, approvedItems: answer.approvedItems },
  })),
  requests: file.requests.map(request => ({
    ...request,
    withdrawnOn: null,
    procedureConfirmedOn: request.procedure?.confirmedOn ?? null,
  })),
});

/** Decides facts as a program wrote them, or tells which part cannot be read. */
export type ExampleDecision = (facts: unknown) => Result<ProvisionDecision, FactsProblem>;

/** Makes the decision by the example register, read once. */
export async function decideByExample(): Promise<ExampleDecision> {
  const register = registerOfFile(await readExampleRegister());
  return given => {
    const facts = readProvisionFacts(given);
    return facts.ok ? ok(decideProvision(register, facts.value)) : facts;
  };
}
