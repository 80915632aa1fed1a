import type { ModuleDeps } from '../../src/composition/module-deps.ts';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  ensureTrainingStaff,
  isCityRole,
  isInstitutionRole,
  ROLES,
  type Role,
  type TrainingCredentials,
} from '../../src/modules/accounts/index.ts';
import { type Facility, facilityByCode, registerFacility } from '../../src/modules/institutions/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';

export type TestStaff = Readonly<Record<Role, TrainingCredentials>> & {
  /** A manager of another authority. */
  readonly stranger: TrainingCredentials;
  /** Leads the unit of another city. */
  readonly otherCity: TrainingCredentials;
  /** Somebody of another clinic of the same authority. */
  readonly otherClinic: TrainingCredentials;
  /** The institutions that the accounts belong to. */
  readonly facilities: Readonly<Record<FacilityOfTests, Facility>>;
};

/** The city whose unit supports people in the tests, and another one. */
export const EBINA = 142158 as AuthorityId;
export const YAMATO = 142131 as AuthorityId;

type FacilityOfTests = 'clinic' | 'hospital' | 'hotel' | 'otherClinic';

const LAST_DAY = '2030-03-31' as PlainDate;
const ADDRESS = {
  postalCode: '2430432',
  municipalityCode: '142158',
  address: '1-1 Chuo',
  phone: '0462310000',
  email: null,
  healthCentreId: null,
};

const FACILITIES: Readonly<Record<FacilityOfTests, Pick<Facility, 'code' | 'name' | 'kind'>>> = {
  clinic: { code: '1410000011', name: 'First clinic', kind: 'outpatient-clinic' },
  hospital: { code: '1410000029', name: 'Hospital', kind: 'hospital' },
  hotel: { code: null, name: 'Hotel', kind: 'hotel' },
  otherClinic: { code: '1410000037', name: 'Other clinic', kind: 'outpatient-clinic' },
};

/** One account of each role in Kanagawa or Ebina, one of another clinic, and those who lead elsewhere. */
export async function ensureStaff(deps: ModuleDeps): Promise<TestStaff> {
  const accounts = { ...deps, clock: deps.signInClock };
  const facilities = await ensureFacilities(deps);
  const make = (
    loginName: string,
    role: Role,
    authorityId: AuthorityId,
    facility: FacilityOfTests | null = null,
  ): Promise<TrainingCredentials> =>
    ensureTrainingStaff(accounts, {
      bounds: {
        facilityId: facility === null ? null : facilities[facility].facilityId,
        validFrom: null,
        validThrough: role === 'entry-support' ? LAST_DAY : null,
      },
      authorityId,
      loginName,
      role,
      displayName: `Staff ${loginName}`,
      unitName: 'Unit',
      password: `a-long-password-for-${loginName}`,
    });
  const own = await Promise.all(
    ROLES.map(async role => {
      const facility = isInstitutionRole(role) ? (role.split('-')[0] as FacilityOfTests) : null;
      const authorityId = isCityRole(role) ? EBINA : deps.defaultAuthority;
      return [role, await make(role, role, authorityId, facility)] as const;
    }),
  );
  const stranger = await make('stranger', 'manager', 141500 as AuthorityId);
  const otherCity = await make('other-city', 'support-leader', YAMATO);
  const otherClinic = await make('other-clinic', 'clinic', deps.defaultAuthority, 'otherClinic');
  return {
    ...(Object.fromEntries(own) as Record<Role, TrainingCredentials>),
    stranger,
    otherCity,
    otherClinic,
    facilities,
  };
}

/** Registers the institutions, or finds them again after a restart. */
async function ensureFacilities(deps: ModuleDeps): Promise<TestStaff['facilities']> {
  return deps.database.withTenant(systemActor(deps.defaultAuthority, 'test-staff'), async tx => {
    const found: [string, Facility][] = [];
    for (const [key, facility] of Object.entries(FACILITIES)) {
      const known = facility.code === null ? null : await facilityByCode(tx, facility.code);
      const made = known === null ? await registerFacility(tx, { ...facility, ...ADDRESS }) : null;
      if (made?.ok === false) throw new Error(made.reason);
      found.push([key, known ?? (made?.value as Facility)]);
    }
    exemptFromAudit(tx, 'finds the institutions of the tests');
    return Object.fromEntries(found) as TestStaff['facilities'];
  });
}
