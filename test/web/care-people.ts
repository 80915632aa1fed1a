import { type AuthorityId, parseUuid, type Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import type { Move } from '../../src/modules/care/index.ts';
import { recordPlace } from '../../src/modules/care/index.ts';
import { openCase } from '../../src/modules/cases/index.ts';
import { findOrCreatePerson } from '../../src/modules/persons/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../src/platform/db/database.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';

/** Somebody of whom a physician reported a case. */
export interface Patient {
  readonly name: string;
  readonly kana: string;
  readonly phone: string;
  readonly email?: string;
  readonly onsetOn?: PlainDate;
}

const DAY = '2022-02-12' as PlainDate;

const act = <T>({ deps }: TestWorld, authorityId: AuthorityId, work: (tx: Tx) => Promise<T>): Promise<T> =>
  deps.database.withTenant(systemActor(authorityId, 'seed'), tx => {
    exemptFromAudit(tx, 'made up for a test');
    return work(tx);
  });

/** Opens a notified patient's case, and returns its id. */
export const notify = (
  world: TestWorld,
  patient: Patient,
  authorityId: AuthorityId = KANAGAWA,
): Promise<Uuid> =>
  act(world, authorityId, async tx => {
    const { personIndex, rulebook } = world.deps;
    const person = await findOrCreatePerson(tx, personIndex, {
      name: patient.name,
      nameKana: patient.kana,
      birthDate: '1990-04-12' as PlainDate,
      phone: patient.phone,
      email: patient.email ?? '',
      postalCode: '2430432',
      municipalityCode: '142158',
      address: 'Ebina 1-1',
      language: 'ja',
    });
    const opened = await openCase(tx, rulebook, {
      personId: person.personId,
      testedOn: DAY,
      onsetOn: patient.onsetOn ?? null,
      category: 'notified',
      startsOn: DAY,
    });
    return opened.caseId;
  });

/** Records where a patient is, and returns the id of the stay. */
export const place = (world: TestWorld, caseId: Uuid, move: Partial<Move>): Promise<Uuid> =>
  act(world, KANAGAWA, async tx => {
    const moved = await recordPlace(tx, caseId, {
      place: 'home',
      facilityId: null,
      elsewhere: null,
      awaits: null,
      fromOn: DAY,
      arrived: true,
      ...move,
    });
    if (!moved.ok) throw new Error(`Not moved: ${moved.reason}`);
    return moved.value;
  });

/** The id in an address; throws when there is none. */
export function idIn(address: string | null): Uuid {
  const id = parseUuid(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(address ?? '')?.[0] ?? '');
  if (id === null) throw new Error(`No id in ${address}.`);
  return id;
}
