import { assertNever } from '../../../kernel/assert-never.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { clientActorOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Entry, Incoming, IncomingBundle } from '../domain/bundle.ts';
import { hasErrors, type Issue } from '../domain/issue.ts';
import type { FhirDeps, Program } from './fhir-deps.ts';
import { takeCondition } from './take-condition.ts';
import { takeObservation } from './take-observation.ts';
import { takeOrganization } from './take-organization.ts';
import { takePatient } from './take-patient.ts';
import { invalid, type Refusal, type Taken, type Taking } from './taken.ts';

/** Ends a transaction of which something is refused. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('Refused.');
    this.refusal = refusal;
  }
}

/** Takes one resource, or says why not; nothing of one that is refused is kept. */
export function takeResource(
  deps: FhirDeps,
  program: Program,
  entry: Entry,
): Promise<Result<Taken, Refusal>> {
  return orRefusal(() =>
    deps.database.withTenant(clientActorOf(program), async tx => {
      const taking = { tx, deps, program, patients: new Map() };
      const taken = await takeEntry(taking, entry);
      if (!taken.ok) throw new Refused(taken.reason);
      await audit(tx, 'resource', [taken.value]);
      return taken.value;
    }),
  );
}

/** Takes every resource or none; what stands in the way is told of all of them at once. */
export function takeTransaction(
  deps: FhirDeps,
  program: Program,
  { entries }: IncomingBundle,
): Promise<Result<readonly Taken[], Refusal>> {
  return orRefusal(() =>
    deps.database.withTenant(clientActorOf(program), async tx => {
      const taking: Taking = { tx, deps, program, patients: new Map() };
      const taken = new Map<Entry, Taken>();
      const refusals: Refusal[] = [];
      for (const entry of inOrderOfTaking(entries)) {
        const result = await takeEntry(taking, entry);
        if (result.ok) taken.set(entry, result.value);
        else refusals.push(result.reason);
      }
      if (refusals.length > 0) throw new Refused(togetherOf(refusals));
      const inOrder = entries.flatMap(entry => taken.get(entry) ?? []);
      await audit(tx, 'transaction', inOrder);
      return inOrder;
    }),
  );
}

/** Takes each resource by itself; one that is refused hinders no other. */
export async function takeBatch(
  deps: FhirDeps,
  program: Program,
  { entries }: IncomingBundle,
): Promise<readonly Result<Taken, Refusal>[]> {
  const results: Result<Taken, Refusal>[] = [];
  for (const entry of entries) results.push(await takeResource(deps, program, entry));
  return results;
}

async function takeEntry(taking: Taking, { incoming, issues }: Entry): Promise<Result<Taken, Refusal>> {
  return incoming === null || hasErrors(issues) ? fail(invalid(issues)) : take(taking, incoming);
}

function take(taking: Taking, incoming: Incoming): Promise<Result<Taken, Refusal>> {
  switch (incoming.type) {
    case 'Patient':
      return takePatient(taking, incoming);
    case 'Organization':
      return takeOrganization(taking, incoming);
    case 'Observation':
      return takeObservation(taking, incoming);
    case 'Condition':
      return takeCondition(taking, incoming);
    default:
      return assertNever(incoming.type);
  }
}

/** Patients come before the reports that refer to them, always in the same order: two requests at once never wait for each other. */
function inOrderOfTaking(entries: readonly Entry[]): readonly Entry[] {
  const patients = entries.filter(({ incoming }) => incoming?.type === 'Patient');
  const others = entries.filter(({ incoming }) => incoming?.type !== 'Patient');
  return [...patients.toSorted((a, b) => (numberIn(a) < numberIn(b) ? -1 : 1)), ...others];
}

const numberIn = ({ incoming }: Entry): string => {
  const [identifier] = incoming?.resource.gathering([]).children('identifier') ?? [];
  return `${identifier?.text('system')}|${identifier?.text('value')}`;
};

const togetherOf = (refusals: readonly Refusal[]): Refusal => ({
  kind: refusals.every(({ kind }) => kind === 'conflict') ? 'conflict' : 'invalid',
  issues: refusals.flatMap(({ issues }): readonly Issue[] => issues),
});

const audit = (tx: Tx, unit: 'resource' | 'transaction', taken: readonly Taken[]): Promise<void> =>
  recordAudit(tx, {
    action: `fhir.${unit}`,
    resource: 'fhir',
    subjectId: null,
    purpose: 'surveillance',
    detail: { resources: taken.length, new: taken.filter(({ isNew }) => isNew).length },
  });

async function orRefusal<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusal);
    throw error;
  }
}
