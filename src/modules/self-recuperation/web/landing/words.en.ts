import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `aged ${from} to ${through}`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: 'Self-recuperation notification (自主療養届)',
  lead: 'If an antigen test kit or a free test shows that you are positive, you can start recuperating by yourself without waiting for a doctor’s diagnosis.',
  voluntary:
    'Self-recuperation (自主療養) is voluntary: you choose it yourself. It is not based on any law. Staying at home is a request for your cooperation, not an order.',
  start: 'Start',
  startNote: 'It takes about 10 minutes.',
  closedTitle: 'We are not accepting notifications at the moment',
  closedBefore: (date: string) => `Notifications will be accepted from ${date}.`,
  closedOver: (date: string) => `Notifications were accepted until ${date}.`,
  closed: 'If you have symptoms, please see a doctor.',
  continueTitle: 'You have an unfinished notification',
  continueUntil: (until: string) => `We keep it until ${until}.`,
  continueLink: 'Continue',
  filedTitle: 'You have already submitted a notification on this device',
  filedLink: 'See what happens next',
  benefitsTitle: 'What this system does for you',
  benefitNoVisit: 'Start recuperating without seeing a doctor',
  benefitObservation: 'The system helps you to check your health every day',
  benefitNotice: 'Get a document that certifies the start of your recuperation',
  insurance: 'It cannot be used to claim from private insurance.',
  whyTitle: 'Why can I choose this?',
  why: 'Young people and people without underlying diseases have been found unlikely to become severely ill, while infection is spreading among older people, whose risk is high. So that limited medical resources reach those at high risk first, people at low risk can choose self-recuperation.',
  mayTitle: 'Who can choose self-recuperation',
  mayAnybody: (band: AgeBand) => `People ${ages(band)}`,
  mayWithoutRiskFactor: (band: AgeBand) => `People ${ages(band)} who have no risk factor for severe illness`,
  mayNotPregnant: 'Only if you are not pregnant.',
  mayCheck: 'Check if I can choose it',
  doctorTitle: 'Who must see a doctor when positive',
  doctorOlder: (oldest: number) => `People aged ${oldest + 1} or over`,
  doctorRiskFactor: (band: AgeBand) => `People ${ages(band)} who have a risk factor for severe illness`,
  doctorYounger: (youngest: number) => `Children under ${youngest}`,
  doctorPregnant: 'People who are or may be pregnant',
  doctorWhere: 'Find a clinic on the page below, or ask the COVID-19 desk of your city or town.',
  riskFactorsTitle: 'Risk factors for severe illness',
  testsTitle: 'Which tests count',
  testsLead: 'You can submit a notification if one of these tests was positive.',
  testsKits: 'Recommended test kits',
  medicalInstitution:
    'If you tested positive at a hospital or clinic, you cannot choose self-recuperation (no notification can be issued).',
  windowTitle: 'Until when you can submit',
  window: (rules: PublicRules) =>
    `Within ${rules.symptomaticThroughDay} days of the day your symptoms started (without symptoms: within ${rules.asymptomaticThroughDay} days of the test).`,
  requiredTitle: 'What to have ready',
  requiredResult: 'An image of the test result (one of these)',
  requiredKit:
    'A photo of the test kit. Write your name and the test date on the kit itself with a permanent marker.',
  requiredNotice:
    'A test result notice (showing your name, the test date, the name of the testing organization and the result)',
  requiredIdentity: 'A photo of an identity document (showing the name, date of birth and address)',
  requiredGuardian: (adultAge: number) =>
    `If you are under ${adultAge}: also a photo of a parent’s or guardian’s identity document (showing the name, date of birth and address)`,
  requiredMail: 'An email address where you can receive email',
  requiredMailHelp: 'How to set up your email',
  flowTitle: 'After you submit',
  flowToday: 'Your self-recuperation starts on the day you submit.',
  flowNotice: (days: number) =>
    `${days === 1 ? 'By the next business day' : `Within ${days} business days`} we email you how to get your self-recuperation notification.`,
  ways: { line: 'LINE', voice: 'automated phone call', web: 'web' },
  flowTomorrow: (ways: string) => `From the next day we ask how you are every day by ${ways}.`,
  flowStatus: 'You can always see where things stand from the link in your confirmation email.',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? 'If you live in the prefecture and answered enough of the daily health checks, you can get a self-recuperation certificate (自主療養証明書), even if your recuperation is already over.'
      : `From ${date} (planned) you can get a self-recuperation certificate (自主療養証明書).`,
  meals: 'If you cannot obtain food for financial or other reasons, there is a meal delivery service.',
  mealsLink: 'About meal delivery',
  useTitle: 'What the notification is for',
  use: (months: number) =>
    `Give it to your school or employer to explain your absence. It is valid for ${months === 1 ? '1 month' : `${months} months`} from the day of issue.`,
  employers:
    'To schools and employers: please accept it in place of a doctor’s certificate. You can check with the QR code on the paper that it is genuine.',
  verify: 'Check a paper',
  phoneTitle: 'Get advice by phone',
  phone: (title: string, hours: string) => `${title} (${hours})`,
};
