import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { appoint, enterProgramme } from '../modules/municipal-support/index.ts';
import {
  enterContact,
  loadExampleRegister,
  rotateProvisionKey,
  showProvisionKeys,
} from '../modules/provision/index.ts';
import { enterBasis, registerProviderKey } from '../modules/received-packages/index.ts';
import { type StaffActor, staffActorOf, systemActor } from '../platform/db/actor.ts';
import { formOf } from '../platform/http/form.ts';
import type { ModuleDeps } from './module-deps.ts';
import { ja as words } from './words.ja.ts';

interface TrainingCity {
  readonly authorityId: AuthorityId;
  readonly cityId: AuthorityId;
  readonly accounts: readonly { readonly loginName: string; readonly accountId: Uuid }[];
}

const PROGRAMME_BEGAN = '2021-02-05' as PlainDate;
const AGREED = '2021-04-22' as PlainDate;
const AGREED_THROUGH = '2022-03-31' as PlainDate;
const BOARD_ANSWERED = '2022-03-03' as PlainDate;

/**
 * What was there before the training begins: the prefecture's register of legal bases as the papers of 2021 and 2022 have it,
 * and in the city its programme and team, the prefecture's key, and on what it takes data. Once, into an empty database.
 */
export async function openTrainingCity(
  deps: ModuleDeps,
  { authorityId, cityId, accounts }: TrainingCity,
): Promise<void> {
  const idOf = (loginName: string): Uuid => {
    const found = accounts.find(account => account.loginName === loginName);
    if (found === undefined) throw new Error(`The training mode has no account ${loginName}.`);
    return found.accountId;
  };
  const prefecture = systemActor(authorityId, 'training.open-city');
  await deps.database.withTenant(prefecture, tx =>
    loadExampleRegister(tx, { proposer: idOf('manager'), activator: idOf('second-manager') }),
  );
  const { programme, bases, recipients } = words.trainingSupport;
  const manager = staffActorOf({
    authorityId,
    accountId: idOf('manager'),
    role: 'manager',
    facilityId: null,
  });
  for (const recipient of recipients) {
    const municipality = deps.authorityName(cityId);
    const named = await enterContact(
      deps,
      manager,
      formOf(new URLSearchParams({ ...recipient, municipality })),
    );
    if (!named.ok) throw new Error('A recipient of the training mode is not complete.');
  }
  await enterProgramme(deps, systemActor(cityId, 'training.open-city'), {
    ...programme,
    holdsFrom: PROGRAMME_BEGAN,
    inForceOn: PROGRAMME_BEGAN,
    startsOn: PROGRAMME_BEGAN,
    offerWithinHours: 24,
  });
  const leader = staffActorOf({
    authorityId: cityId,
    accountId: idOf('support-leader'),
    role: 'support-leader',
    facilityId: null,
  });
  for (const [loginName, post] of [
    ['support-leader', 'leader'],
    ['support-deputy', 'sub-leader'],
  ] as const) {
    const held = { accountId: idOf(loginName), post, validFrom: PROGRAMME_BEGAN, validThrough: null };
    const appointed = await appoint(deps, leader, held);
    if (!appointed.ok) throw new Error(`The team of the training mode is not complete: ${appointed.reason}`);
  }
  await believePrefecture(deps, leader, authorityId);
  const providerCode = String(authorityId);
  const fields = ['name', 'address', 'contact', 'period'];
  for (const basis of [
    {
      ...bases.notified,
      category: 'notified',
      purposes: ['shopping', 'rubbish'],
      validFrom: AGREED,
      validThrough: AGREED_THROUGH,
    },
    {
      ...bases.self,
      category: 'self',
      purposes: ['shopping', 'rubbish', 'health-call'],
      validFrom: BOARD_ANSWERED,
      validThrough: null,
    },
  ]) {
    const entered = await enterBasis(deps, leader, { ...basis, providerCode, fields });
    if (!entered.ok) throw new Error(`A basis of the training mode is not complete: ${entered.reason}`);
  }
}

async function believePrefecture(
  deps: ModuleDeps,
  leader: StaffActor,
  authorityId: AuthorityId,
): Promise<void> {
  const prefecture = systemActor(authorityId, 'training.open-city');
  if ((await showProvisionKeys(deps, prefecture)).length === 0) await rotateProvisionKey(deps, prefecture);
  const [key] = await showProvisionKeys(deps, prefecture);
  if (key === undefined) throw new Error('The prefecture has no key for its packages.');
  const registered = await registerProviderKey(deps, leader, {
    providerCode: String(authorityId),
    providerName: deps.authorityName(authorityId),
    publicKey: JSON.stringify(key.publicKey),
    fingerprint: key.fingerprint,
  });
  if (!registered.ok) throw new Error(`The key of the prefecture was refused: ${registered.reason}`);
}
