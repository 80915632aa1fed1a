import type { Child } from 'hono/jsx';
import type { Instant } from '../../../../kernel/instant.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SideBySide } from '../../../../ui/split-view/split-view.tsx';
import type { ShownSheet } from '../../use-cases/show-sheet.use-case.ts';
import { ageText } from '../age-text.ts';
import { actionPath, SHEETS_PATH, sheetPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { type LikeLast, LikeLastForm } from './like-last.tsx';
import { ScannedPages } from './scanned-pages.tsx';
import { ja as words } from './words.ja.ts';

export interface SheetPageProps {
  readonly shown: ShownSheet;
  readonly now: Instant;
  readonly errors: readonly FormError[];
  /** Who looks like the person of the test typed in last; null when nobody is asked about. */
  readonly likeDone: LikeLast | null;
  /** What was said about them was kept a moment ago. */
  readonly isJudged: boolean;
  readonly isMine: boolean;
  /** What is filled in while the sheet is in the caller's hands. */
  readonly work: Child;
}

/** A page that came, with what is typed in from it beside it. */
export function SheetPage({ shown, now, errors, likeDone, isJudged, isMine, work }: SheetPageProps) {
  const { sheet, facility, entered } = shown;
  return (
    <>
      <PageHeading
        title={words.title(facility?.name ?? shared.noFacility)}
        above={shared.statuses[sheet.status]}
        below={words.received(
          staffDateTime(sheet.receivedAt),
          shared.channels[sheet.channel],
          ageText(sheet.receivedAt, now),
        )}
      />
      <ErrorSummary errors={errors} />
      <SamePages shown={shown} />
      {entered.testReports.length + entered.caseReports.length === 0 ? null : (
        <p>{words.entered(entered.testReports.length, entered.caseReports.length)}</p>
      )}
      <SideBySide>
        <section aria-label={words.tests}>
          {isJudged ? <Judged isWaiting={sheet.status === 'waiting'} /> : null}
          {likeDone === null ? null : <LikeLastForm sheetId={sheet.sheetId} like={likeDone} />}
          {isMine && sheet.status === 'waiting' ? work : <Standing shown={shown} />}
        </section>
        <section aria-label={words.pages}>
          <ScannedPages sheet={sheet} />
        </section>
      </SideBySide>
    </>
  );
}

/** Says that it is kept; after the last test of a sheet the way goes back to the others. */
const Judged = ({ isWaiting }: { readonly isWaiting: boolean }) => (
  <Notice tone="success" title={words.judged}>
    {isWaiting ? null : <a href={SHEETS_PATH}>{words.toQueue}</a>}
  </Notice>
);

const SamePages = ({ shown: { sameAs } }: Pick<SheetPageProps, 'shown'>) =>
  sameAs.length === 0 ? null : (
    <Notice tone="warn" title={words.same}>
      <ul>
        {sameAs.map((sheetId, place) => (
          <li>
            <a href={sheetPath(sheetId)}>{words.sameLink(place + 1)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );

/** Whose hands it is in, and how to take it or to take its outcome back. */
function Standing({ shown: { sheet, names } }: Pick<SheetPageProps, 'shown'>) {
  const { sheetId, claimedBy, settledBy, settledAt, setAsideReason } = sheet;
  const nameOf = (account: typeof claimedBy) => (account && names.get(account)) ?? shared.formerStaff;
  if (settledAt !== null)
    return (
      <>
        <p>{words.settledBy(nameOf(settledBy), staffDateTime(settledAt))}</p>
        {setAsideReason === null ? null : <p>{shared.setAsideReasons[setAsideReason]}</p>}
        <ActButton action={actionPath(sheetId, 'undo')} label={words.undo} />
      </>
    );
  if (claimedBy === null)
    return <ActButton action={actionPath(sheetId, 'claim')} label={words.claim} shortcut="c" />;
  return (
    <Notice tone="info" title={words.withOther(nameOf(claimedBy))}>
      <p>{words.withOtherText}</p>
      <ActButton action={actionPath(sheetId, 'claim')} label={words.takeOver} takesOver />
    </Notice>
  );
}

interface ActButtonProps {
  readonly action: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly takesOver?: boolean;
}

/** A button that does one thing with the sheet. */
export const ActButton = ({ action, label, shortcut, takesOver = false }: ActButtonProps) => (
  <Form action={action}>
    {takesOver ? <HiddenField name="takesOver" value="yes" /> : null}
    <Actions>
      <Button variant="secondary" shortcut={shortcut}>
        {label}
      </Button>
    </Actions>
  </Form>
);
