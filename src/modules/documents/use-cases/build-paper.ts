import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import { evaluateNoticeValidity, printedDates, type Rulebook, versionOn } from '../../rulebook/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import { certificatePaper } from '../domain/certificate.ts';
import { type ManagementNumber, parseManagementNumber } from '../domain/management-number.ts';
import { noticePaper } from '../domain/notice.ts';
import type { Course, Holder, Paper } from '../domain/paper.ts';
import type { DocumentWords } from '../domain/printed-form.ts';

/** The notice of a filing, issued on `today` in the form then in force (K-21..K-23, K-53). Throws without a form. */
export function buildNotice(
  rulebook: Rulebook,
  words: DocumentWords,
  filing: Filing,
  subject: RecuperationCase,
  today: PlainDate,
): Paper {
  const form = versionOn(rulebook.documents, today);
  if (form === null) throw new Error(`No form of the notice is in force on ${today}.`);
  const facts = { testedOn: filing.testedOn, onsetOn: onsetOf(subject) };
  const period = {
    course: subject.symptomatic ? ('symptomatic' as const) : ('asymptomatic' as const),
    dayZero: subject.dayZero,
    plannedReturnDate: subject.returnOn ?? subject.plannedReturnOn,
    selfCheckUntil: subject.selfCheckUntil,
  };
  return noticePaper(
    {
      ...commonParts(rulebook, filing, subject, today),
      formVersion: form.template,
      startsOn: jstDate(filing.submittedAt),
      dates: printedDates(form, facts, period).map(dated =>
        isEndUnknown(subject, today) && dated.value.startsWith('planned-') ? { ...dated, date: null } : dated,
      ),
      validThrough: validThrough(rulebook, today),
    },
    words.noticeStart,
  );
}

/** The certificate of a recuperation, as a fact when it was released, else as the plan that stands (K-47, K-48). */
export function buildCertificate(
  rulebook: Rulebook,
  words: DocumentWords,
  filing: Filing,
  subject: RecuperationCase,
  today: PlainDate,
): Paper {
  const form = versionOn(rulebook.certificate, today);
  if (form === null) throw new Error(`Certificates are not issued on ${today}.`);
  const ended = subject.status === 'released' && subject.lastDay !== null && subject.returnOn !== null;
  const returnOn = (ended ? subject.returnOn : null) ?? subject.plannedReturnOn;
  return certificatePaper(
    {
      ...commonParts(rulebook, filing, subject, today),
      formVersion: 'v1',
      onsetOn: onsetOf(subject),
      testedOn: filing.testedOn,
      startsOn: jstDate(filing.submittedAt),
      end: { kind: ended ? 'ended' : 'planned', lastDay: addDays(returnOn, -1), returnOn },
      validThrough: null,
    },
    words.certificateLabels,
  );
}

function commonParts(rulebook: Rulebook, filing: Filing, subject: RecuperationCase, issuedOn: PlainDate) {
  const holder: Holder = { name: filing.name, kana: filing.nameKana, birthDate: filing.birthDate };
  return {
    managementNumber: numberOf(filing),
    holder,
    course: courseOf(rulebook, subject, issuedOn),
    issuedOn,
  };
}

// The day on which symptoms began, also when it came after filing (K-42). Without symptoms there is none (K-23).
const onsetOf = (subject: RecuperationCase): PlainDate | null =>
  subject.symptomatic ? subject.dayZero : null;

// Symptoms that outlast the planned end leave none to print: a day in the past would be taken for leave to go out (K-40).
const isEndUnknown = (
  { symptomatic, returnOn, plannedReturnOn }: RecuperationCase,
  today: PlainDate,
): boolean => symptomatic && returnOn === null && plannedReturnOn <= today;

function courseOf(rulebook: Rulebook, subject: RecuperationCase, on: PlainDate): Course {
  if (!subject.symptomatic)
    return { kind: 'asymptomatic', dayZero: subject.dayZero, selfCheckUntil: subject.selfCheckUntil };
  const rule = versionOn(rulebook.periods, on);
  if (rule === null) throw new Error(`No period rule is in force on ${on}.`);
  return { kind: 'symptomatic', reliefHours: rule.symptomatic.hoursAfterRelief };
}

function validThrough(rulebook: Rulebook, issuedOn: PlainDate): PlainDate {
  const validity = evaluateNoticeValidity(rulebook, issuedOn, { issuedOn });
  if (!validity.ok) throw new Error('The validity of a notice can always be told.');
  return validity.value.validThrough;
}

function numberOf(filing: Filing): ManagementNumber {
  const parsed = parseManagementNumber(filing.managementNumber ?? '');
  if (!parsed.ok) throw new Error('A paper needs the management number of an issued filing.');
  return parsed.value;
}
