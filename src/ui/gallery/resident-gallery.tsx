import type { Instant } from '../../kernel/instant.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { BigDate } from '../big-date/big-date.tsx';
import { Button, ButtonLink } from '../button/button.tsx';
import { ConfirmForm } from '../confirm-form/confirm-form.tsx';
import { shortDate } from '../date-text.ts';
import { DayStrip } from '../day-strip/day-strip.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { Actions } from '../form/form.tsx';
import { languages } from '../language.ts';
import { Notice } from '../notice/notice.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { ProgressBar } from '../progress-bar/progress-bar.tsx';
import { ResidentPage, type ResidentPageProps } from '../resident-page/resident-page.tsx';
import { SummaryList } from '../summary-list/summary-list.tsx';
import { Tag } from '../tag/tag.tsx';
import { Telephone } from '../telephone/telephone.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { TrainingBar } from '../training-bar/training-bar.tsx';
import { resident as words } from './resident-words.ja.ts';

/** The bar of the training mode. */
export const GalleryTrainingBar = () => (
  <TrainingBar
    now={words.training}
    action="/training/clock"
    back="/ja"
    steps={words.trainingSteps.map((label, index) => ({ value: String(index), label }))}
    links={[{ href: '/training/inbox', label: words.trainingInbox }]}
  />
);

/** The resident shell with everything it can carry. */
export function GalleryShell(
  props: Pick<ResidentPageProps, 'title' | 'path' | 'hasErrors' | 'islands' | 'children'>,
) {
  return (
    <ResidentPage
      {...props}
      authorityName={words.authority}
      serviceName={words.service}
      homeHref="/ja"
      language="ja"
      languages={languages}
      trainingBar={<GalleryTrainingBar />}
      emergency={
        <Notice tone="urgent" title={words.emergencyTitle}>
          <p>
            {words.emergencyText} <Telephone number={words.emergencyNumber} />
          </p>
        </Notice>
      }
      footer={
        <p>
          {words.footer} <a href="/ja/privacy">{words.footerLink}</a>
        </p>
      }
    />
  );
}

/** The page a resident comes back to every day. */
export function StatusGallery() {
  const { status } = words;
  const [filed, reviewed, answered] = status.events;
  return (
    <GalleryShell title={status.title} path="/ja/status">
      <PageHeading above={status.whose} title={status.title} />
      <Notice title={status.askTitle}>
        <p>{status.askText}</p>
        <Actions>
          <ButtonLink href="/ja/answer">{status.askButton}</ButtonLink>
        </Actions>
      </Notice>
      <BigDate
        label={status.returnLabel}
        date={status.from(shortDate('2022-02-22' as PlainDate))}
        note={status.returnNote}
      />
      <DayStrip
        label={status.strip}
        dayZero={'2022-02-11' as PlainDate}
        lastDay={'2022-02-21' as PlainDate}
        today={'2022-02-15' as PlainDate}
      />
      <p class="note">{status.stripNote}</p>
      <h2>{status.papers}</h2>
      <SummaryList
        rows={[
          {
            label: status.notice,
            value: (
              <>
                <a href="/ja/notice.pdf">{status.noticeLink}</a>
                {status.noticeNote}
              </>
            ),
          },
          { label: status.certificate, value: status.certificateNote },
        ]}
      />
      <h2>{status.filing}</h2>
      <SummaryList
        rows={[...status.rows, { label: status.change, value: <a href="/ja/withdraw">{status.withdraw}</a> }]}
      />
      <h2>{status.history}</h2>
      <Timeline
        label={status.history}
        entries={[
          { at: '2022-02-14T23:12:00.000Z' as Instant, what: answered },
          { at: '2022-02-14T06:40:00.000Z' as Instant, what: reviewed },
          { at: '2022-02-13T23:12:00.000Z' as Instant, what: filed },
        ]}
      />
    </GalleryShell>
  );
}

/** The parts that the other two pages do not show. */
export function PiecesGallery() {
  const { pieces, form, status } = words;
  return (
    <GalleryShell title={pieces.title} path="/ja/pieces">
      <PageHeading title={pieces.title} below={form.lead} />
      <Notice tone="success" title={pieces.saved}>
        <p>{pieces.savedText}</p>
      </Notice>
      <Notice tone="warn" title={pieces.warn}>
        <p>{pieces.warnText}</p>
      </Notice>
      <Notice title={pieces.info} />
      <h2>{pieces.listTitle}</h2>
      <ul>
        {pieces.list.map(item => (
          <li>{item}</li>
        ))}
      </ul>
      <Actions>
        <Button>{form.next}</Button>
        <Button variant="secondary">{form.save}</Button>
        <ButtonLink variant="ghost" href="/ja">
          {form.back}
        </ButtonLink>
        <Button variant="danger">{pieces.withdrawButton}</Button>
      </Actions>
      <ProgressBar label={pieces.uploading} done={3} total={5} />
      <p>
        <Tag tone="ok">{status.notice}</Tag> <Tag tone="muted">{status.certificate}</Tag>
      </p>
      <SummaryList
        rows={form.riskOptions.map(label => ({ label, value: form.yes, changeHref: '/ja/todoke/1#risks' }))}
      />
      <EmptyState title={pieces.empty} />
    </GalleryShell>
  );
}

/** The page that asks before a withdrawal. */
export function ConfirmGallery() {
  const { pieces } = words;
  return (
    <GalleryShell title={pieces.withdrawQuestion} path="/ja/withdraw">
      <ConfirmForm
        action="/ja/withdraw"
        question={pieces.withdrawQuestion}
        confirmLabel={pieces.withdrawButton}
        danger
        cancelHref="/ja/status"
      >
        <p>{pieces.withdrawText}</p>
      </ConfirmForm>
    </GalleryShell>
  );
}
