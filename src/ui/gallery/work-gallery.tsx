import { Button } from '../button/button.tsx';
import { BarChart } from '../chart/bar-chart.tsx';
import { LineChart } from '../chart/line-chart.tsx';
import { CheckboxGroup } from '../checkbox-group/checkbox-group.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { ErrorSummary } from '../error-summary/error-summary.tsx';
import { FieldRow } from '../field-row/field-row.tsx';
import { Actions, Form } from '../form/form.tsx';
import { ImageViewer } from '../image-viewer/image-viewer.tsx';
import { Notice } from '../notice/notice.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { ProgressBar } from '../progress-bar/progress-bar.tsx';
import { RadioGroup } from '../radio-group/radio-group.tsx';
import { SideBySide, SplitView } from '../split-view/split-view.tsx';
import { SummaryList } from '../summary-list/summary-list.tsx';
import { Tag } from '../tag/tag.tsx';
import { TextArea } from '../text-area/text-area.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { StaffGalleryShell } from './staff-gallery.tsx';
import { staff } from './staff-words.ja.ts';

/** A filing under review, with its pictures and checklist. */
export function ReviewGallery() {
  const words = staff.review;
  return (
    <StaffGalleryShell title={words.title} islands={['image-viewer']}>
      <PageHeading title={words.title} below={words.above} />
      <SplitView
        list={
          <>
            <SideBySide>
              <ImageViewer src="/sample.svg" alt={words.kit} caption={words.kitCaption} />
              <ImageViewer src="/sample.svg" alt={words.card} caption={words.cardCaption} />
            </SideBySide>
            <SummaryList
              rows={words.rows.map(({ label, value }, index) => ({
                label,
                value:
                  index === 1 ? (
                    <>
                      {value} <Tag tone="ok">{words.inside}</Tag>
                    </>
                  ) : (
                    value
                  ),
              }))}
            />
          </>
        }
        detail={
          <Form action="/console/filings/1/review">
            <CheckboxGroup
              name="checks"
              label={words.checks}
              values={words.checkOptions.slice(0, 5)}
              options={words.checkOptions.map((label, index) => ({
                value: label,
                label,
                shortcut: String(index + 1),
              }))}
            />
            <FieldRow>
              <TextArea name="reason" label={words.reason} hint={words.reasonHint} />
            </FieldRow>
            <Actions>
              <Button name="decision" value="approve" shortcut="a">
                {words.approve}
              </Button>
              <Button name="decision" value="return" variant="secondary" shortcut="b">
                {words.returnIt}
              </Button>
              <Button name="decision" value="reject" variant="danger" shortcut="n">
                {words.reject}
              </Button>
            </Actions>
          </Form>
        }
        detailLabel={words.checks}
      />
    </StaffGalleryShell>
  );
}

const days = Array.from({ length: 14 }, (_, index) => index + 1);

/** Charts, a form with an error, progress and an empty list. */
export function FiguresGallery() {
  const words = staff.figures;
  return (
    <StaffGalleryShell title={words.title} hasErrors>
      <PageHeading title={words.title} />
      <ErrorSummary errors={[{ name: 'result', message: words.error }]} />
      <Notice tone="success">
        <p>
          {words.saved} <a href="/console/undo">{words.undo}</a>
        </p>
      </Notice>
      <SplitView
        list={
          <>
            <BarChart
              title={words.perDay}
              answer={words.perDayAnswer}
              axisLabel={staff.detail.day}
              valueLabel={words.filings}
              bars={days.map(day => ({
                label: `2/${day}`,
                value: 300 + ((day * 97) % 173) + day * 9,
                previous: 280 + ((day * 61) % 149) + day * 7,
              }))}
            />
            <LineChart
              title={words.hours}
              axisLabel={staff.detail.day}
              labels={days.map(day => `2/${day}`)}
              unit={words.hoursUnit}
              series={[
                {
                  label: words.thisWeek,
                  values: days.map(day => (day === 6 ? null : 20 - day + ((day * 5) % 4))),
                },
                { label: words.lastWeek, values: days.map(day => 22 - day / 2), previous: true },
              ]}
            />
            <ProgressBar label={words.progress} done={87} total={148} />
            <EmptyState title={words.empty}>
              <p>{words.emptyText}</p>
            </EmptyState>
          </>
        }
        detail={
          <Form action="/console/calls/1">
            <RadioGroup
              name="result"
              label={words.result}
              error={words.error}
              required
              options={words.results.map(label => ({ value: label, label }))}
            />
            <TextField name="at" label={words.at} type="datetime-local" value="2022-02-15T09:00" />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </Form>
        }
        detailLabel={words.result}
      />
    </StaffGalleryShell>
  );
}
