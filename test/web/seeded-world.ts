import { randomUUID } from 'node:crypto';
import type { ModuleDeps } from '../../src/composition/module-deps.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { ensureTrainingStaff, ROLES, type Role } from '../../src/modules/accounts/index.ts';
import { findStaff } from '../../src/modules/accounts/use-cases/find-staff.use-case.ts';
import { giveSecondFactor } from '../../src/modules/accounts/use-cases/give-second-factor.use-case.ts';
import { signInWithPassword } from '../../src/modules/accounts/use-cases/sign-in-with-password.use-case.ts';
import { openLink as exchangeLink, submitFiling } from '../../src/modules/self-recuperation/index.ts';
import { sendInquiry } from '../../src/modules/self-recuperation/use-cases/send-inquiry.use-case.ts';
import { photo } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { KANAGAWA, SAGAMIHARA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, approve, fileAndOpen, openLink, signIn, tokenIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { onePhoto, prepareDraft } from './drafts.ts';
import { haraguchi, konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';
import { seedCare } from './seeded-care.ts';
import { importOf } from './seeded-imports.ts';
import { seedPersons } from './seeded-persons.ts';
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
  | 'first-factor'
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
  for (const role of ROLES) await signIn(world, staff[role], world.staff[role]);
  const otherClinic = newClient();
  await signIn(world, otherClinic, world.staff.otherClinic);
  await approve(world, staff.reviewer, await filingOf(rows, washimi));
  await world.pass(25);
  await answerToday(resident, 'urgent');
  await world.settle();
  const token = await openLink(world, resident, washimi);
  const asked = await ask(world);

  const firstFactor = newClient();
  await signIn(world, firstFactor, world.staff.reviewer, 'first');
  const stranger = newClient();
  stranger.cookies.set('__Host-staff', `${SAGAMIHARA}.${await strangerSession(world)}`);
  const foreignResident = newClient();
  foreignResident.cookies.set('__Host-resident', `${SAGAMIHARA}.${await foreignSession(world, rows)}`);

  const spare = await ensureTrainingStaff(
    { ...world.deps, clock: world.deps.signInClock },
    {
      authorityId: KANAGAWA,
      loginName: 'spare',
      role: 'reviewer',
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
      'first-factor': firstFactor,
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
      ...(await seedTests(world)),
      ...(await seedPersons(world)),
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

/** The stranger's host is not registered, so the session is made by the same steps without HTTP. */
async function strangerSession({ deps, staff: { stranger }, codeOf }: TestWorld): Promise<string> {
  const accounts = { ...deps, clock: deps.signInClock };
  const password = await signInWithPassword(accounts, SAGAMIHARA, stranger);
  if (!password.ok) throw new Error('The stranger could not sign in.');
  const half = await findStaff(accounts, { authorityId: SAGAMIHARA, token: password.value.token });
  if (half === null) throw new Error('The stranger has no session.');
  const code = codeOf(stranger.totpSecret);
  const full = await giveSecondFactor(accounts, half, { code, newPassword: '', repeated: '' });
  if (!full.ok) throw new Error('The stranger could not give the second factor.');
  return full.value.token;
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
