import type { Uuid } from '../../../../kernel/ids.ts';
import {
  addHours,
  addMs,
  type Instant,
  jstDate,
  jstInstant,
  jstWallTime,
  startOfJstDay,
} from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import { requestCertificate } from '../../../documents/index.ts';
import { withdrawFiling } from '../../../self-recuperation/index.ts';
import { GUIDE_ORDINAL } from '../../domain/guide-resident.ts';
import {
  answerAfterReminderAt,
  answerAt,
  type ResidentPlan,
  withFamily,
} from '../../domain/resident-plan.ts';
import { scriptedInquiries } from '../../domain/scripted-inquiries.ts';
import { ordinalOf } from '../../domain/synthetic-contact.ts';
import { daysTouched } from '../../domain/synthetic-wave.ts';
import { type Delivery, deliveriesBetween } from '../../repository/delivery.repository.ts';
import { answerAsResident } from './answer-as-resident.ts';
import { fileAsResident } from './file-as-resident.ts';
import { fileForChild } from './file-for-child.ts';
import { inquireAsResident } from './inquire-as-resident.ts';
import { ownFiling } from './own-filing.ts';
import { refileAsResident } from './refile-as-resident.ts';
import { type ResidentWorld, readMail, subjectsOf } from './resident-world.ts';

/** Something that a synthetic person does at an instant. */
export interface Act {
  readonly at: Instant;
  readonly what: 'file' | 'answer' | 'refile' | 'withdraw' | 'ask-for-certificate' | 'inquire';
  readonly plan: ResidentPlan;
  /** Returns the filing that was sent, when one was. */
  readonly run: () => Promise<Uuid | null>;
}

const LONGEST_REFILING_HOURS = 30;
/** Within so many days after filing a person may withdraw or ask for the certificate. */
const DAYS_OF_INTEREST = 17;

/**
 * Everything that synthetic people do in `(after, until]`, in order. What they do by themselves follows from the wave,
 * the rest from the messages that they got.
 */
export async function dueActs(world: ResidentWorld, after: Instant, until: Instant): Promise<readonly Act[]> {
  const acts = [
    ...filings(world, after, until),
    ...endings(world, after, until),
    ...(jstDate(after) < world.wave.settings.to ? inquiries(world) : []),
    ...(await answers(world, after, until)),
    ...(await refilings(world, after, until)),
  ];
  return acts
    .filter(({ at }) => at > after && at <= until)
    .sort((a, b) => (a.at === b.at ? a.plan.ordinal - b.plan.ordinal : a.at < b.at ? -1 : 1));
}

const filings = (world: ResidentWorld, after: Instant, until: Instant): readonly Act[] =>
  daysTouched(after, until)
    .flatMap(day => world.wave.residentsOn(day))
    .flatMap(plan => familyFilings(world, plan));

function familyFilings(world: ResidentWorld, parent: ResidentPlan): readonly Act[] {
  // Acts of one hour run side by side; a child's filing begins with what the parent's says.
  let parentFiled: Promise<Uuid | null> | undefined;
  const fileFirst = () => {
    parentFiled = fileAsResident(world, parent);
    return parentFiled;
  };
  const fileNext = async (child: ResidentPlan) => {
    await parentFiled;
    return fileForChild(world, parent, child);
  };
  return [
    { at: parent.filesAt, what: 'file', plan: parent, run: fileFirst },
    ...parent.family.map(
      (child): Act => ({ at: child.filesAt, what: 'file', plan: child, run: () => fileNext(child) }),
    ),
  ];
}

const inquiries = (world: ResidentWorld): readonly Act[] =>
  scriptedInquiries(world.wave).map(sent => ({
    at: sent.at,
    what: 'inquire',
    plan: sent.plan,
    run: () => inquireAsResident(world, sent),
  }));

function endings(world: ResidentWorld, after: Instant, until: Instant): readonly Act[] {
  const { authorityId, modules } = world.deps;
  const act = (
    plan: ResidentPlan,
    what: Act['what'],
    at: Instant | null,
    run: (filingId: Uuid) => Promise<unknown>,
  ): readonly Act[] => {
    if (at === null || at <= after || at > until) return [];
    const runOnOwn = async () => {
      const filingId = await ownFiling(world, plan);
      if (filingId !== null) await run(filingId);
      return null;
    };
    return [{ at, what, plan, run: runOnOwn }];
  };
  return daysTouched(addHours(after, -24 * DAYS_OF_INTEREST), until)
    .flatMap(day => world.wave.residentsOn(day))
    .flatMap(withFamily)
    .flatMap(plan => [
      ...act(plan, 'withdraw', plan.withdrawsAt, filingId =>
        withdrawFiling(modules, { authorityId, filingId }),
      ),
      ...act(plan, 'ask-for-certificate', certificateAt(world, plan), filingId =>
        requestCertificate(modules, { kind: 'resident', authorityId, id: filingId }, filingId),
      ),
    ]);
}

/** Whoever wants a certificate before any is issued comes on the first day. */
function certificateAt({ deps }: ResidentWorld, { wantsCertificateAt }: ResidentPlan): Instant | null {
  if (wantsCertificateAt === null) return null;
  const [{ inForceFrom }] = deps.modules.rulebook.certificate;
  const time = jstWallTime(wantsCertificateAt).slice(11);
  return jstDate(wantsCertificateAt) < inForceFrom ? jstInstant(inForceFrom, time) : wantsCertificateAt;
}

/** Mail, LINE, call and short message. */
const FORMS = ['', '-line', '-call', '-sms'];

async function answers(world: ResidentWorld, after: Instant, until: Instant): Promise<readonly Act[]> {
  const { seed } = world.wave.settings;
  const asked = FORMS.flatMap(form => subjectsOf(world, `observation-ask${form}`));
  const reminded = FORMS.flatMap(form => subjectsOf(world, `observation-reminder${form}`));
  const acts: Act[] = [];
  for (const day of daysTouched(after, until)) {
    const morning = addMs(startOfJstDay(day), -1);
    const evening = startOfJstDay(addDays(day, 1));
    const answer = (plan: ResidentPlan, at: Instant | null): readonly Act[] =>
      at === null ? [] : [{ at, what: 'answer', plan, run: () => answerAsResident(world, plan, day) }];
    const mails = await readMail(world, tx =>
      deliveriesBetween(tx, [...new Set([...asked, ...reminded])], morning, evening),
    );
    const answersItself = new Set<number>();
    for (const plan of recipients(world, mails, asked)) {
      const at = answerAt(seed, plan, day);
      if (at !== null) answersItself.add(plan.ordinal);
      acts.push(...answer(plan, at));
    }
    for (const plan of recipients(world, mails, reminded))
      if (!answersItself.has(plan.ordinal))
        acts.push(...answer(plan, answerAfterReminderAt(seed, plan, day)));
  }
  // From the day on which the trainee takes over, the person whom they play answers only through them.
  return acts.filter(
    ({ at, plan }) => plan.ordinal !== GUIDE_ORDINAL || jstDate(at) < world.wave.settings.to,
  );
}

async function refilings(world: ResidentWorld, after: Instant, until: Instant): Promise<readonly Act[]> {
  const returned = subjectsOf(world, 'filing-returned');
  const mails = await readMail(world, tx =>
    deliveriesBetween(tx, returned, addHours(after, -LONGEST_REFILING_HOURS), until),
  );
  return mails.flatMap(mail => {
    const plan = recipientOf(world, mail);
    if (plan === null || plan.refilesAfterHours === null) return [];
    const at = addHours(halfPast(mail.deliveredAt), plan.refilesAfterHours);
    return [{ at, what: 'refile', plan, run: () => refileAsResident(world, plan) }];
  });
}

/** Half past the hour: how fast the machine delivered a mail must not decide what a person does. */
const halfPast = (at: Instant): Instant => `${at.slice(0, 13)}:30:00.000Z` as Instant;

/** Whom the messages under one of the subjects are about: who got them, with their family; each once. */
function recipients(
  world: ResidentWorld,
  mails: readonly Delivery[],
  subjects: readonly string[],
): readonly ResidentPlan[] {
  const plans = mails
    .filter(({ subject }) => subjects.includes(subject))
    .flatMap(mail => recipientOf(world, mail) ?? [])
    .flatMap(withFamily);
  return [...new Map(plans.map(plan => [plan.ordinal, plan])).values()];
}

function recipientOf({ wave }: ResidentWorld, { recipient }: Delivery): ResidentPlan | null {
  const ordinal = ordinalOf(recipient);
  return ordinal === null ? null : wave.resident(ordinal);
}
