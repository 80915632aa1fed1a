import { dateParts, type PlainDate } from '../../../../kernel/plain-date.ts';
import { enterContract } from '../../../contracts/index.ts';
import { publishNotice, saveDraft, saveHealthCentre } from '../../../institutions/index.ts';
import { CONTRACT, HEALTH_CENTRE, INSTITUTIONS, NOTICE } from '../../domain/synthetic/institutions.ja.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { done, staffNamed } from './clinic-staff.ts';

const FIRST_MONTH_OF_YEAR = 4;
const PRICES = {
  pcr: '13500',
  lamp: '13500',
  'antigen-quantitative': '7500',
  'antigen-qualitative': '4500',
  other: '',
} as const;

/** What was there before the wave: the health centre with its municipalities, and the contract of its fiscal year. */
export async function openInstitutions(deps: TrainingDeps, from: PlainDate): Promise<void> {
  const manager = staffNamed(deps, 'manager');
  const { name, phone, municipalities } = HEALTH_CENTRE;
  const centre = { name, phone, municipalities: municipalities.join('\n') };
  done(await saveHealthCentre(deps.modules, manager, null, centre), 'the health centre');
  const { year, month } = dateParts(from);
  const began = month < FIRST_MONTH_OF_YEAR ? year - 1 : year;
  const contract = await enterContract(deps.modules, manager, {
    number: CONTRACT.number,
    kind: 'collective',
    agent: CONTRACT.agent,
    facilities: `${INSTITUTIONS.own.code} ${INSTITUTIONS.centre.code}`,
    prices: PRICES,
    requestedOn: '',
    signedOn: `${began}-04-01`,
    startsOn: `${began}-04-01`,
    endsOn: `${began + 1}-03-31`,
    reportingClause: true,
  });
  done(contract, 'the contract');
}

/** Publishes the notice that the trainee's clinic finds unread. */
export async function tellInstitutions({ modules, ...deps }: TrainingDeps): Promise<void> {
  const manager = staffNamed({ modules, ...deps }, 'manager');
  const draft = await saveDraft(modules, manager, null, {
    ...NOTICE,
    referenceId: '',
    kinds: ['outpatient-clinic', 'test-centre', 'hospital'],
    asksAcknowledgement: true,
  });
  await publishNotice(modules, manager, done(draft, 'the notice'));
}
