/** The page for schools and employers (K-22, K-44, K-45, K-53, K-58, K-59, P-05). */
export const forSchools = {
  title: 'For schools and employers',
  lead: 'In Kanagawa, some people recuperate from COVID-19 with a self-recuperation notification (自主療養届) in place of a doctor’s certificate. This keeps medical care for those who need it most. Thank you for your understanding and cooperation.',
  sampleTitle: 'What the paper looks like',
  sampleAlt:
    'A drawing of a sample notification: number and title at the top, name and dates in the middle, a QR code at the lower right.',
  sampleMark: 'SAMPLE',
  partNumber: 'The number (11 digits, beginning with 14)',
  partHolder: 'Name and date of birth of the person',
  partDates: 'The start of recuperation, the day of return, and other dates',
  partUse: 'What the paper may and may not be used for',
  partQr: 'The QR code for checking the paper',
  checkTitle: 'How to check that it is genuine',
  checkScan: 'Scan the QR code at the lower right with a phone’s camera. No app is needed.',
  checkResult:
    'See whether the page says that the paper is genuine and in use. If it was withdrawn or replaced, the page says so.',
  checkCompare: 'Compare the name, date of birth and dates on the page with those on the paper.',
  checkNoScript:
    'If you cannot scan the code, ask us with the inquiry form below and give the paper’s number. There is no page on which a number shows what a paper says.',
  checkLink: 'Open the page for checking',
  datesTitle: 'Reading the dates',
  datesLast:
    '“療養終了予定日” is the last day of recuperation: the person may return on the next day (form until 31 January 2022).',
  datesReturn:
    '“出勤・登校等可能予定日” is the first day on which the person may return to work or school (form from 1 February 2022).',
  datesSelfCheck:
    'The paper of a person without symptoms also names the last day on which they check their own health. It does not mean that they must stay away until then.',
  datesUndecided:
    'If symptoms last, the planned day moves later. Then look at the new paper or at the self-recuperation certificate.',
  validity: (months: number) =>
    `A notification is valid for ${months} ${months === 1 ? 'month' : 'months'} from its issue. A self-recuperation certificate does not expire.`,
  kindsTitle: 'Which documents there are',
  kindNotice:
    'Self-recuperation notification (自主療養届): says that recuperation has begun. Issued at the start.',
  kindCertificate:
    'Self-recuperation certificate (自主療養証明書): says that recuperation is over. Issued afterwards to people who answered the health checks.',
  kindLegal:
    'Recuperation certificate (療養証明書): a document under the Infectious Diseases Act, issued by the prefecture to people whom a doctor has reported.',
  kindExclusive: 'Nobody has both certificates. Please do not ask anybody for the other one.',
  askTitle: 'What we ask of you',
  askDiagnosis: 'Do not ask for a doctor’s certificate or a visit to a doctor. This paper takes its place.',
  askTest: 'Do not ask for a test or proof of a negative result before the person returns.',
  askReason: 'Do not ask about symptoms that are not on the paper, or how the person was infected.',
  askPerson:
    'The person chose to recuperate; it is not a restriction on work by law. Do not treat anybody unfairly for having been absent.',
  insuranceTitle: 'Insurance and allowances',
  insurance: 'It cannot be used to claim from private insurance.',
  allowance:
    'For the injury and sickness allowance (傷病手当金), some health insurers accept the notification. Please ask the insurer.',
  doubtTitle: 'If the paper could not be confirmed',
  doubt:
    'If a second scan gives the same result, do not accept the paper; note its number and tell the prefecture. Please do not blame the person: a faint print can cause it too.',
  inquiry: 'Inquiries',
  leaflet: 'Leaflet about the scheme (PDF)',
};
