import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { type Programme, SERVICES, type Service } from '../../domain/programme.ts';
import type { NewProgramme } from '../../use-cases/programme.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const LONGEST = 100;
const MOST_HOURS = 168;
const WHOLE_NUMBER = /^\d{1,3}$/;

/** The programme as it was typed. */
export interface TypedProgramme {
  readonly ordinance: string;
  readonly inForceOn: string;
  readonly startsOn: string;
  readonly holdsFrom: string;
  readonly within: string;
  readonly services: Readonly<Record<Service, string>>;
}

const everyService = (typed: (service: Service) => string): TypedProgramme['services'] =>
  Object.fromEntries(SERVICES.map(service => [service, typed(service)])) as TypedProgramme['services'];

/** Takes the programme out of a posted form as it was typed. */
export const typedProgrammeOf = (form: Form): TypedProgramme => ({
  ordinance: form.text('ordinance'),
  inForceOn: form.text('inForceOn'),
  startsOn: form.text('startsOn'),
  holdsFrom: form.text('holdsFrom'),
  within: form.text('within'),
  services: everyService(service => form.text(`service-${service}`)),
});

/** The programme of today as the form shows it, to be changed from today on. */
export const typedProgrammeFrom = (programme: Programme | null, today: PlainDate): TypedProgramme => ({
  ordinance: programme?.ordinance ?? '',
  inForceOn: programme?.inForceOn ?? '',
  startsOn: programme?.startsOn ?? '',
  holdsFrom: today,
  within: String(programme?.offerWithinHours ?? ''),
  services: everyService(service => programme?.services[service] ?? ''),
});

/** Reads the programme, or lists what must be put right. */
export function readProgramme(
  typed: TypedProgramme,
  today: PlainDate,
): Result<NewProgramme, readonly FormError[]> {
  const errors: FormError[] = [];
  const problem = (name: string, message: string) => errors.push({ name, message });
  const dayOf = (name: 'inForceOn' | 'startsOn' | 'holdsFrom') => {
    const day = typed[name] === '' ? null : readDayNear(typed[name], today);
    if (day === null) problem(name, shared.days[typed[name] === '' ? 'missing' : 'no-such-day']);
    return day;
  };
  if (typed.ordinance === '' || typed.ordinance.length > LONGEST)
    problem('ordinance', words.problems.ordinance);
  const inForceOn = dayOf('inForceOn');
  const startsOn = dayOf('startsOn');
  const holdsFrom = dayOf('holdsFrom');
  const within = typed.within.normalize('NFKC');
  const offerWithinHours = WHOLE_NUMBER.test(within) ? Number(within) : 0;
  if (offerWithinHours < 1 || offerWithinHours > MOST_HOURS) problem('within', words.problems.within);
  if (inForceOn !== null && startsOn !== null && startsOn < inForceOn)
    problem('startsOn', words.problems.order);
  const services = SERVICES.filter(service => typed.services[service] !== '');
  for (const service of services)
    if (typed.services[service].length > LONGEST) problem(`service-${service}`, words.problems.service);
  if (services.length === 0) problem(`service-${SERVICES[0]}`, words.problems.services);
  if (errors.length > 0 || inForceOn === null || startsOn === null || holdsFrom === null) return fail(errors);
  return ok({
    ordinance: typed.ordinance,
    inForceOn,
    startsOn,
    holdsFrom,
    offerWithinHours,
    services: Object.fromEntries(services.map(service => [service, typed.services[service]])),
  });
}
