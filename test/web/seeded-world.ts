import { randomUUID } from 'node:crypto';
import type { ModuleDeps } from '../../src/composition/module-deps.ts';
import type { AuthorityId, Uuid } from '../../src/kernel/ids.ts';
import {
  ensureTrainingStaff,
  isCityRole,
  ROLES,
  type Role,
  type TrainingCredentials,
} from '../../src/modules/accounts/index.ts';
import { findStaff } from '../../src/modules/accounts/use-cases/find-staff.use-case.ts';
import { giveSecondFactor } from '../../src/modules/accounts/use-cases/give-second-factor.use-case.ts';
import { signInWithPassword } from '../../src/modules/accounts/use-cases/sign-in-with-password.use-case.ts';
import { openLink as exchangeLink, submitFiling } from '../../src/modules/self-recuperation/index.ts';
import { sendInquiry } from '../../src/modules/self-recuperation/use-cases/send-inquiry.use-case.ts';
import { photo } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { EBINA, YAMATO } from '../world/test-staff.ts';
import { KANAGAWA, SAGAMIHARA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, approve, fileAndOpen, openLink, signIn, tokenIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { onePhoto, prepareDraft } from './drafts.ts';
import { haraguchi, konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';
import { seedCalls } from './seeded-calls.ts';
import { seedCare } from './seeded-care.ts';
import { seedCity } from './seeded-city.ts';
import { seedFhir } from './seeded-fhir.ts';
import { seedGoods } from './seeded-goods.ts';
import { importOf } from './seeded-imports.ts';
import { seedPersons } from './seeded-persons.ts';
import { seedPackage } from './seeded-provision.ts';
import { seedReceived } from './seeded-received.ts';
import { seedRegister } from './seeded-register.ts';
import {
  alarmOf,
  batchOf,
  caseReportOf,
  contactOf,
  contractOf,
  handoverOf,
  healthCentreOf,
  noticeOf,
} from './seeded-rows.ts';
import { seedTests } from './seeded-tests.ts';

/** Who may call a route. */
export type CallerName =
  | 'anonymous'
  | Role
  | 'stranger'
  | 'other-clinic'
  | 'other-city'
  | 'first-factor'
  | 'program'
  | 'other-program'
  | 'resident'
  | 'other-resident'
  | 'foreign-resident';

/** A world with one of everything in Kanagawa, and every kind of caller signed in. */
export interface SeededWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly callers: Readonly<Record<CallerName, Client>>;
  /**
   * Real ids of rows of Kanagawa, by the name of the path parameter. Case, task and document belong to `resident`, whose
   * filing is issued; filing and image to `other-resident`, whose filing waits for its review.
   */
  readonly params: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts it on 14 February 2022 and ends on the day after, with an urgent answer given and a notice issued. */
export async function startSeededWorld(tell?: (answer: Answer) => void): Promise<SeededWorld> {
  const world = await startTestWorld('2022-02-14T09:00');
  const rows = await openRows(world);
  const newClient = (): Client => createClient(world.origin, tell);

  const resident = newClient();
  const otherResident = newClient();
  await fileAndOpen(world, resident, washimi);
  await fileAndOpen(world, otherResident, konno);
  const staff = Object.fromEntries(ROLES.map(role => [role, newClient()])) as Record<Role, Client>;
  for (const role of ROLES)
    if (isCityRole(role)) await openSession(world, staff[role], EBINA, world.staff[role]);
    else await signIn(world, staff[role], world.staff[role]);
  const otherClinic = newClient();
  await signIn(world, otherClinic, world.staff.otherClinic);
  await approve(world, staff.reviewer, await filingOf(rows, washimi));
  await world.pass(25);
  await answerToday(resident, 'urgent');
  await world.settle();
  const token = await openLink(world, resident, washimi);
  const asked = await ask(world);

  const fhir = await seedFhir(world, newClient);
  const firstFactor = newClient();
  await signIn(world, firstFactor, world.staff.reviewer, 'first');
  const stranger = newClient();
  await openSession(world, stranger, SAGAMIHARA, world.staff.stranger);
  const otherCity = newClient();
  await openSession(world, otherCity, YAMATO, world.staff.otherCity);
  const foreignResident = newClient();
  foreignResident.cookies.set('__Host-resident', `${SAGAMIHARA}.${await foreignSession(world, rows)}`);

  const spare = await ensureTrainingStaff(
    { ...world.deps, clock: world.deps.signInClock },
    {
      authorityId: KANAGAWA,
      loginName: 'spare',
      role: 'health-centre',
      displayName: 'Staff spare',
      unitName: 'Unit',
      password: 'a-long-password-for-spare',
    },
  );
  return {
    world,
    rows,
    callers: {
      ...staff,
      anonymous: newClient(),
      stranger,
      'other-clinic': otherClinic,
      'other-city': otherCity,
      'first-factor': firstFactor,
      program: fhir.program,
      'other-program': fhir.otherProgram,
      resident,
      'other-resident': otherResident,
      'foreign-resident': foreignResident,
    },
    params: {
      ...(await idsOf(rows)),
      ...asked,
      batchId: await batchOf(rows),
      handoverId: await handoverOf(rows),
      alarmId: await alarmOf(rows),
      ...(await seedCare(world, rows)),
      ...(await seedPackage(world, rows)),
      ...(await seedCity(world)),
      ...(await seedCalls(world)),
      ...(await seedGoods(world)),
      ...(await seedTests(world)),
      ...fhir.params,
      ...(await seedPersons(world)),
      ...(await seedReceived(world)),
      ...(await seedRegister(world, rows)),
      caseReportId: await caseReportOf(rows, world.staff.facilities.clinic.facilityId),
      facilityId: world.staff.facilities.clinic.facilityId,
      importId: await importOf(rows, world.staff.facilities.clinic.facilityId),
      healthCentreId: await healthCentreOf(rows),
      ...(await contractOf(rows, world.staff.facilities.clinic.facilityId)),
      accountId: spare.accountId,
      colleagueId: world.staff['clinic-manager'].accountId,
      noticeId: await noticeOf(rows),
      contactId: await contactOf(rows),
      action: 'reset-password',
      token,
      language: 'ja',
      kind: 'identity',
    },
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}

/** An inquiry that waits for its answer, with the number that its sender was told. */
async function ask({ deps }: TestWorld): Promise<Readonly<Record<'inquiryId' | 'number', string>>> {
  const inquiryId = randomUUID() as Uuid;
  const sender = { authorityId: KANAGAWA, language: 'ja' };
  const form = { kind: 'other', managementNumber: null, email: 'asks@mail.invalid', body: 'x' } as const;
  const sent = await sendInquiry(deps, sender, inquiryId, form);
  if (!sent.ok) throw new Error('The inquiry was not taken.');
  return { inquiryId, number: sent.value.number };
}

async function filingOf({ select }: Rows, { email }: Person): Promise<Uuid> {
  const [found] = await select<{ id: Uuid }>('select filing_id as id from app.filing where email = $1', [
    email,
  ]);
  if (found === undefined) throw new Error('There is no filing of that person.');
  return found.id;
}

async function idsOf(rows: Rows): Promise<Readonly<Record<string, string>>> {
  const [issued, waiting] = [await filingOf(rows, washimi), await filingOf(rows, konno)];
  const [ofIssued] = await rows.select<Record<'caseId' | 'documentId' | 'taskId', string>>(
    `select f.case_id as "caseId", d.document_id as "documentId", t.task_id as "taskId"
     from app.filing f join app.document d using (filing_id) join app.care_task t on t.case_id = f.case_id
     where f.filing_id = $1`,
    [issued],
  );
  const [ofWaiting] = await rows.select<{ imageId: string }>(
    `select image_id as "imageId" from app.filing_image where filing_id = $1`,
    [waiting],
  );
  if (ofIssued === undefined || ofWaiting === undefined) throw new Error('Something of the seed is missing.');
  return { ...ofIssued, ...ofWaiting, filingId: waiting };
}

/** Signs somebody of an authority without a host of its own in, by the same steps without HTTP. */
async function openSession(
  { deps, codeOf }: TestWorld,
  client: Client,
  authorityId: AuthorityId,
  credentials: TrainingCredentials,
): Promise<void> {
  const accounts = { ...deps, clock: deps.signInClock };
  const password = await signInWithPassword(accounts, authorityId, credentials);
  if (!password.ok) throw new Error(`${credentials.loginName} could not sign in.`);
  const half = await findStaff(accounts, { authorityId, token: password.value.token });
  if (half === null) throw new Error(`${credentials.loginName} has no session.`);
  const code = codeOf(credentials.totpSecret);
  const full = await giveSecondFactor(accounts, half, { code, newPassword: '', repeated: '' });
  if (!full.ok) throw new Error(`${credentials.loginName} could not give the second factor.`);
  client.cookies.set('__Host-staff', `${authorityId}.${full.value.token}`);
}

/** Somebody who filed with the other authority. */
async function foreignSession(world: TestWorld, rows: Rows): Promise<string> {
  const images = await onePhoto(world.deps.images, new Uint8Array(await (await photo(200)).arrayBuffer()));
  // Addresses name the prefecture, whichever authority of it takes the filing.
  const deps: ModuleDeps = {
    ...world.deps,
    images: { ...world.deps.images, ...images },
    authorityName: () => '神奈川県',
  };
  const token = await prepareDraft(deps, rows, SAGAMIHARA, haraguchi);
  const visitor = { authorityId: SAGAMIHARA, token, language: 'ja' };
  const filed = await submitFiling(deps, visitor, { withdrawEarlier: false });
  if (filed.kind !== 'submitted') throw new Error(`Not filed: ${filed.kind}`);
  await world.settle();
  const link = tokenIn(world.mailTo(haraguchi.email, '/open/').body);
  const opened = await exchangeLink(deps, { authorityId: SAGAMIHARA, token: link }, { month: 4, day: 12 });
  if (opened.kind !== 'opened') throw new Error(`Not opened: ${opened.kind}`);
  return opened.sessionToken;
}
