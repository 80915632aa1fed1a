import { dayOfWeek, type PlainDate } from '../../kernel/plain-date.ts';
import type { LabelledDate } from './domain/paper.ts';
import type { DocumentWords } from './domain/printed-form.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const AUTHORITIES: Readonly<Record<string, string>> = { 神奈川県: 'Kanagawa Prefecture' };

const date = (day: PlainDate): string => {
  const [year, month, ofMonth] = day.split('-').map(Number);
  return `${ofMonth} ${MONTHS[(month ?? 0) - 1]} ${year}`;
};

const labels: Readonly<Record<LabelledDate['value'], string>> = {
  'onset-date': 'Onset of symptoms',
  'test-date': 'Date of test',
  'start-date': 'Recuperation began on',
  'planned-last-day': 'Planned last day',
  'planned-return-date': 'Planned return to work/school',
  'self-check-until': 'Own health check',
  'last-day': 'Last day',
  'return-date': 'May return to work/school',
};
const { 'self-check-until': _notOnCertificates, ...certificateLabels } = labels;

/** The English words of the papers, which stand below the Japanese ones. */
export const documentWordsEn: DocumentWords = {
  papers: {
    notice: {
      title: 'Self-recuperation notification',
      subtitle: null,
      lead: authority =>
        `The person named below notified ${AUTHORITIES[authority] ?? authority} and began self-recuperation from COVID-19.`,
    },
    certificate: {
      title: 'Self-recuperation certificate',
      subtitle: 'Certificate of recuperation (self-recuperation only)',
      lead: authority =>
        `The person named below notified ${AUTHORITIES[authority] ?? authority} and carried out self-recuperation from COVID-19.`,
    },
    'legal-certificate': {
      title: 'Certificate of recuperation',
      subtitle: 'Recuperation under the Infectious Diseases Act',
      lead: authority =>
        `${AUTHORITIES[authority] ?? authority} certifies that the person named below, reported with COVID-19, has recuperated.`,
      sections: { holder: 'Person', details: 'Course of recuperation', issue: 'About this paper' },
      uses: {
        request:
          'Schools and employers: please ask for no doctor’s certificate or test besides (see the address below).',
        allowed: { heading: 'For', text: 'School, work and insurance claims' },
        refused: { heading: 'Not', text: 'Proof of no infection today' },
      },
    },
  },
  labels: {
    managementNumber: 'Number',
    name: 'Name',
    kana: 'Name in kana',
    birthDate: 'Date of birth',
    issuedOn: 'Issued on',
    validThrough: 'Valid until',
  },
  noticeStart: labels['start-date'],
  certificateLabels,
  dateLabel: ({ value }) => labels[value],
  sections: { holder: 'Person', details: 'Course of recuperation', issue: 'About this paper' },
  uses: {
    request:
      'Schools and employers: please accept this in place of a doctor’s certificate (see the address below).',
    allowed: { heading: 'For', text: 'Absence from school or work' },
    refused: { heading: 'Not for', text: 'Claims on private insurance' },
  },
  date,
  dateOfWeek: day => `${WEEKDAYS[dayOfWeek(day) - 1]}, ${date(day)}`,
  until: printedDate => `until ${printedDate}`,
  noSymptoms: 'No symptoms',
  undecided: 'Not yet known (symptoms continue)',
  dayUntil: (day, printedDate) => `until day ${day}, ${printedDate}`,
  watchHealth: dayUntil => `Keep checking your own health, such as your temperature, ${dayUntil}.`,
  onlyAfterRelief: hours =>
    `Only if symptoms have eased for ${hours} hours. While symptoms last, this date moves later.`,
  formVersion: version => `Form ${version}`,
  proofSentence: address => `Check this paper at ${address}`,
  proofAlt: address => `QR code for checking at ${address} that this paper is genuine`,
};
