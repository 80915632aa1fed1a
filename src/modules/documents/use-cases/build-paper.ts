import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import { evaluateNoticeValidity, printedDates, type Rulebook, versionOn } from '../../rulebook/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import { certificatePaper } from '../domain/certificate.ts';
import { type ManagementNumber, parseManagementNumber } from '../domain/management-number.ts';
import { noticePaper } from '../domain/notice.ts';
import {
  type CertificateKind,
  type Course,
  certificateKindOf,
  type Holder,
  type Paper,
} from '../domain/paper.ts';
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
      ...numberAndHolder(filing),
      course: courseOf(rulebook, subject, today),
      issuedOn: today,
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

/** What a certificate takes from elsewhere than the case: whom it is about, its number, and from when to when on. */
export interface CertificateSource {
  readonly managementNumber: ManagementNumber;
  readonly holder: Holder;
  readonly testedOn: PlainDate;
  /** The day of the notice (K-37), or for a notified patient that of the diagnosis. */
  readonly startsOn: PlainDate;
}

/** What the certificate of self-recuperation takes from its filing. */
export const certificateSource = (filing: Filing): CertificateSource => ({
  ...numberAndHolder(filing),
  testedOn: filing.testedOn,
  startsOn: jstDate(filing.submittedAt),
});

/**
 * The certificate of a recuperation, by the category of its case, as a fact when it was released, else as the plan that
 * stands (K-47, K-48, K-58).
 */
export function buildCertificate(
  rulebook: Rulebook,
  words: DocumentWords,
  source: CertificateSource,
  subject: RecuperationCase,
  today: PlainDate,
): Paper {
  const kind = certificateKindOf(subject);
  if (versionOn(certificateRules(rulebook, kind), today) === null)
    throw new Error(`Certificates are not issued on ${today}.`);
  const ended = subject.status === 'released' && subject.lastDay !== null && subject.returnOn !== null;
  const returnOn = (ended ? subject.returnOn : null) ?? subject.plannedReturnOn;
  return certificatePaper(
    {
      ...source,
      kind,
      course: courseOf(rulebook, subject, today),
      issuedOn: today,
      formVersion: 'v1',
      onsetOn: onsetOf(subject),
      end: { kind: ended ? 'ended' : 'planned', lastDay: addDays(returnOn, -1), returnOn },
      validThrough: null,
    },
    words.certificateLabels,
  );
}

/** The dated conditions of a kind of certificate. */
export const certificateRules = (
  rulebook: Pick<Rulebook, 'certificate' | 'legalCertificate'>,
  kind: CertificateKind,
): Rulebook['certificate'] => (kind === 'certificate' ? rulebook.certificate : rulebook.legalCertificate);

const numberAndHolder = (filing: Filing): Pick<CertificateSource, 'managementNumber' | 'holder'> => ({
  managementNumber: numberOf(filing),
  holder: { name: filing.name, kana: filing.nameKana, birthDate: filing.birthDate },
});

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
