import type { Child } from 'hono/jsx';
import { dateParts } from '../../../kernel/plain-date.ts';
import { shortDate } from '../../../ui/date-text.ts';
import { htmlLang, languageName, languages } from '../../../ui/language.ts';
import type { Guide, TrainingOverview } from '../use-cases/show-training.use-case.ts';
import { inboxPath } from './paths.ts';
import { words } from './words.ts';

const text = words.start.tour;

interface Step {
  readonly href: string;
  readonly title: string;
  readonly note: Child;
}

interface Role {
  readonly title: string;
  /** The login names with which it is played. */
  readonly accounts: readonly string[];
  readonly steps: readonly Step[];
}

/** What to try first, role by role and step by step. */
export function Tour({ guide, overview }: { readonly guide: Guide; readonly overview: TrainingOverview }) {
  const { reviewer } = text;
  const roles: readonly Role[] = [
    resident(guide, overview),
    {
      title: reviewer.title,
      accounts: ['reviewer'],
      steps: [
        { href: '/console/filings', title: reviewer.review, note: reviewer.reviewText },
        { href: '/console/filings', title: reviewer.undo, note: reviewer.undoText },
        { href: '/console/inquiries', title: reviewer.inquiries, note: reviewer.inquiriesText },
      ],
    },
    desk(overview),
    clinic,
    healthCentre(overview),
    beds,
    manager(overview),
    city,
  ];
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {roles.map(({ title, accounts, steps }) => (
        <section>
          <h3>{title}</h3>
          {accounts.length === 0 ? null : (
            <p class="training-row">
              {text.accounts}
              {accounts.map(name => (
                <a href={`#${accountAnchor(name)}`}>{name}</a>
              ))}
            </p>
          )}
          <ol class="training-tour">
            {steps.map(step => (
              <li>
                <a href={step.href}>{step.title}</a>
                <p class="note">{step.note}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function resident(guide: Guide, { certificatesFrom }: TrainingOverview): Role {
  const words = text.resident;
  const pages = guide.linkPath ?? inboxPath({ recipient: guide.email });
  const wait = certificatesFrom === null ? '' : words.certificateFrom(shortDate(certificatesFrom));
  return {
    title: words.title,
    accounts: [],
    steps: [
      { href: '/ja', title: words.file, note: [words.fileText, <Languages />] },
      { href: pages, title: words.answer(guide.name), note: words.answerText(...birthday(guide)) },
      { href: pages, title: words.certificate, note: `${words.certificateText}${wait}` },
      { href: '/v', title: words.verify, note: words.verifyText },
      { href: '/ja/inquiry', title: words.ask, note: words.askText },
    ],
  };
}

/** The way in for everybody who reads another language. */
const Languages = () => (
  <span class="training-row">
    {languages
      .filter(language => language !== 'ja')
      .map(language => (
        <a href={`/${language}`} lang={htmlLang(language)}>
          {languageName(language)}
        </a>
      ))}
  </span>
);

function desk({ caller }: TrainingOverview): Role {
  const words = text.desk;
  const call =
    caller === null
      ? []
      : [{ href: '/console/phone-desk', title: words.call, note: words.callText(callerText(caller)) }];
  return {
    title: words.title,
    accounts: ['reviewer', 'health-centre'],
    steps: [
      ...call,
      { href: '/console/undelivered-mails', title: words.unreached, note: words.unreachedText },
    ],
  };
}

const clinic: Role = {
  title: text.clinic.title,
  accounts: ['clinic'],
  steps: [
    { href: '/console/notices', title: text.clinic.notice, note: text.clinic.noticeText },
    { href: '/console/case-reports', title: text.clinic.query, note: text.clinic.queryText },
    { href: '/console/tests/grid', title: text.clinic.negative, note: text.clinic.negativeText },
    { href: '/console/tests/new', title: text.clinic.positive, note: text.clinic.positiveText },
    { href: '/console/case-reports/new', title: text.clinic.report, note: text.clinic.reportText },
  ],
};

function healthCentre({ numbers }: TrainingOverview): Role {
  const { care } = text;
  const { sheets, openReports } = numbers;
  return {
    title: care.title,
    accounts: ['health-centre', 'entry-support'],
    steps: [
      { href: '/console/tasks', title: care.call, note: care.callText },
      { href: '/console/sheets', title: care.sheets, note: care.sheetsText(String(sheets)) },
      { href: '/console/case-reports', title: care.accept, note: care.acceptText(String(openReports)) },
      { href: '/console/persons', title: care.pairs, note: care.pairsText },
      { href: '/console/care', title: care.move, note: care.moveText },
      { href: '/console/transfers', title: care.transfers, note: care.transfersText },
    ],
  };
}

const beds: Role = {
  title: text.beds.title,
  accounts: ['hospital', 'hotel'],
  steps: [{ href: '/console/stays', title: text.beds.stays, note: text.beds.staysText }],
};

const city: Role = {
  title: text.city.title,
  accounts: ['support-leader', 'support-deputy', 'support-staff'],
  steps: [
    { href: '/console/packages-received', title: text.city.inbox, note: text.city.inboxText },
    { href: '/console/support/offers', title: text.city.support, note: text.city.supportText },
  ],
};

function manager({ numbers }: TrainingOverview): Role {
  const words = text.manager;
  return {
    title: words.title,
    accounts: ['manager'],
    steps: [
      {
        href: '/console/document-batches',
        title: words.batch,
        note: words.batchText(String(numbers.withoutCertificate)),
      },
      { href: '/console/papers', title: words.papers, note: words.papersText },
    ],
  };
}

/** Where the page shows an account. */
export const accountAnchor = (loginName: string): string => `account-${loginName}`;

const callerText = ({ nameKana, birthDate, address }: NonNullable<TrainingOverview['caller']>): string => {
  const { year, month, day } = dateParts(birthDate);
  return text.desk.caller(nameKana, text.desk.bornOn(String(year), String(month), String(day)), address);
};

/** Month and day of birth, as a link of a mail asks for them. */
export const birthday = ({ birthDate }: Guide): [month: string, day: string] => {
  const { month, day } = dateParts(birthDate);
  return [String(month), String(day)];
};
