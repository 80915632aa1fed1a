import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { dateTimeText, shortDate } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { FilingStatusView } from '../../use-cases/load-status.use-case.ts';
import { pagePath } from '../paths.ts';
import type { Text } from '../visit.ts';
import { words } from '../words.ts';

/** What was filed, how it stands, who knows of it, and the way to correct it. */
export function FilingFacts({ view }: { readonly view: FilingStatusView }) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  const { filing } = view;
  const rows: SummaryRow[] = [
    {
      label: text.state,
      value: isLate(view) ? text.late : text.states[filing.status](shortDate(filing.dueOn, language)),
    },
    { label: text.submittedAt, value: dateTimeText(filing.submittedAt, language) },
    {
      label: text.onset,
      value: filing.onsetOn === null ? text.noSymptoms : shortDate(filing.onsetOn, language),
    },
    { label: text.tested, value: shortDate(filing.testedOn, language) },
    {
      label: text.provision,
      value: (
        <>
          {view.provision.note}
          <p>
            <a href={view.provision.link.href}>{view.provision.link.label}</a>
          </p>
          <p>
            <a href={pagePath(language, 'accessLog')}>{text.accessLog}</a>
          </p>
        </>
      ),
    },
  ];
  if (view.mayRefile && filing.status !== 'returned')
    rows.push({ label: text.correct, value: <Correct view={view} /> });
  return <SummaryList rows={rows} />;
}

/** The review owes an answer that was due before today. */
const isLate = ({ filing, today }: FilingStatusView): boolean =>
  (filing.status === 'submitted' || filing.status === 'under-review') && today > filing.dueOn;

function correctionText({ filing }: FilingStatusView, text: Text['status']): string {
  if (filing.status === 'issued') return text.correctIssued;
  const waiting = filing.status === 'submitted' || filing.status === 'under-review';
  return waiting ? text.correctNotIssued : text.correctAgain;
}

function Correct({ view }: { readonly view: FilingStatusView }) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  return (
    <>
      <p>{correctionText(view, text)}</p>
      <Form action={pagePath(language, 'refile')}>
        <Actions>
          <Button variant="secondary">{text.refile}</Button>
          {view.mayWithdraw ? (
            <ButtonLink variant="ghost" href={pagePath(language, 'withdraw')}>
              {text.withdraw}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </>
  );
}
