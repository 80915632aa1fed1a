import type { Clock, Instant } from '../../../kernel/instant.ts';
import { BigDate } from '../../../ui/big-date/big-date.tsx';
import { dateTimeText } from '../../../ui/date-text.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import {
  currentCode,
  type Guide,
  type TraineeAccount,
  type TrainingOverview,
  type WaveNumbers,
} from '../use-cases/show-training.use-case.ts';
import { INBOX_PATH, inboxPath } from './paths.ts';
import { accountAnchor, birthday, Tour } from './tour.page.tsx';
import { TRAINING_STYLE_PATH } from './training-style.ts';
import { words } from './words.ts';

const text = words.start;

const RESIDENTS_PATH = '/ja';
const STAFF_PATH = '/console';
const VERIFY_PATH = '/v';

export interface StartProps {
  readonly overview: TrainingOverview;
  readonly now: Instant;
  readonly machineClock: Clock;
}

/** What the training mode is and how to begin. */
export function Start({ overview, now, machineClock }: StartProps) {
  const { guide, numbers, accounts } = overview;
  return (
    <>
      <link rel="stylesheet" href={TRAINING_STYLE_PATH} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <BigDate label={text.now} date={dateTimeText(now)} note={text.nowNote} />
      {guide === null ? (
        <Notice title={text.notReady}>
          <p>{text.notReadyText}</p>
        </Notice>
      ) : (
        <Tour guide={guide} overview={overview} />
      )}
      <Numbers numbers={numbers} />
      {guide === null ? null : <GuideSection guide={guide} />}
      <h2 id="accounts">{text.accounts.title}</h2>
      <p>{text.accounts.lead}</p>
      {accounts.map(account => (
        <Account account={account} machineClock={machineClock} />
      ))}
      <h2>{text.links.title}</h2>
      <ul>
        {links.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

const links = [
  [RESIDENTS_PATH, text.links.residents],
  [STAFF_PATH, text.links.staff],
  [VERIFY_PATH, text.links.verify],
  [INBOX_PATH, text.links.inbox],
] as const;

function Numbers({ numbers }: { readonly numbers: WaveNumbers }) {
  const { title, filings, people, ...labels } = text.numbers;
  const counts = {
    filed: filings,
    waiting: filings,
    issued: people,
    watched: people,
    tasks: filings,
    released: people,
    withoutCertificate: people,
    tests: filings,
    positives: filings,
    caseReports: filings,
    openReports: filings,
    sheets: filings,
    inCare: people,
  };
  const rows = (Object.keys(counts) as (keyof typeof counts)[]).map(key => ({
    label: labels[key],
    value: counts[key](String(numbers[key])),
  }));
  return (
    <>
      <h2>{title}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function GuideSection({ guide }: { readonly guide: Guide }) {
  const words = text.guide;
  const pages = guide.linkPath === null ? '' : <a href={guide.linkPath}>{words.open}</a>;
  return (
    <>
      <h2>{words.title(guide.name)}</h2>
      <SummaryList
        rows={[
          { label: words.birthDate, value: words.birthday(...birthday(guide)) },
          { label: words.pages, value: pages },
          { label: words.messages, value: <a href={inboxPath({ recipient: guide.email })}>{words.show}</a> },
        ]}
      />
    </>
  );
}

function Account({
  account,
  machineClock,
}: {
  readonly account: TraineeAccount;
  readonly machineClock: Clock;
}) {
  const words = text.accounts;
  const { code, secondsLeft } = currentCode(machineClock, account.totpSecret);
  const typed = (value: string) => <span class="training-code">{value}</span>;
  return (
    <>
      <h3 id={accountAnchor(account.loginName)}>
        {words.heading(words.roles[account.role], account.displayName, account.unitName)}
      </h3>
      <SummaryList
        rows={[
          { label: words.office, value: account.office },
          { label: words.login, value: typed(account.loginName) },
          { label: words.password, value: typed(account.password) },
          {
            label: words.code,
            value: (
              <>
                {typed(code)} <span class="note">{words.codeLeft(String(secondsLeft))}</span>
              </>
            ),
          },
          { label: words.secret, value: typed(account.totpSecret) },
        ]}
      />
    </>
  );
}
