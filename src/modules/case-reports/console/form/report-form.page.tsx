import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { ImageViewer } from '../../../../ui/image-viewer/image-viewer.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { type EntryCandidate, EntryCandidates, type Judgement } from '../../../persons/index.ts';
import type { SoftQuestion } from '../../domain/date-checks.ts';
import type { FieldReason } from '../../domain/field-reason.ts';
import type { PlaceProblem } from '../../domain/place.ts';
import type { ReportingFacility } from '../../use-cases/case-reports-deps.ts';
import type { ProxyProblem, ReportForm } from '../../use-cases/write-case-report.use-case.ts';
import { candidateHref, DROP_DRAFT_PATH, NEW_REPORT_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { CONTROLS } from './form-answers.ts';
import { ItemFields, itemErrors } from './item-fields.tsx';
import { PROXY_BOX, type ProxyAnswers, ProxyFields } from './proxy-fields.tsx';
import { ja as formWords } from './words.ja.ts';

/** A form as it is drawn: fresh, saved, or with what is to be put right. */
export interface DrawnForm extends ReportForm {
  readonly reasons: readonly FieldReason[];
  readonly place: PlaceProblem | null;
  readonly proxy: readonly ProxyProblem[];
  readonly facilities: readonly ReportingFacility[];
  readonly questions: readonly SoftQuestion[];
  readonly candidates: readonly EntryCandidate[];
}

interface ReportFormPageProps {
  readonly form: DrawnForm;
  readonly today: PlainDate;
  /** What the authority's staff say of the institution; null for an institution's own people. */
  readonly proxyAnswers: ProxyAnswers | null;
  /** The address that the postal code tells; null while it tells none. */
  readonly completed: string | null;
  /** It was only saved: nothing is missing yet. */
  readonly isSaved: boolean;
  /** What was said about those who look like the patient. */
  readonly judged: ReadonlyMap<string, Judgement> | undefined;
}

/** Everything that is wrong, in the order of the page. */
export const formErrors = (form: DrawnForm) => [
  ...form.proxy.map(problem => ({ name: PROXY_BOX[problem], message: formWords.proxyProblems[problem] })),
  ...itemErrors(form),
];

/** The form of a case report, beside the scanned page where there is one. */
export function ReportFormPage(props: ReportFormPageProps) {
  const { form } = props;
  const { sheet } = form;
  return (
    <>
      <ErrorSummary errors={formErrors(form)} />
      <PageHeading
        title={formWords.title}
        above={form.facility?.name}
        below={formWords.lead(form.profile.title)}
      />
      {props.isSaved && form.savedAt !== null ? (
        <Notice tone="success" title={formWords.saved(dateTimeText(form.savedAt))} />
      ) : null}
      {sheet?.imagePath ? (
        <SplitView
          list={<Entry {...props} />}
          detailLabel={formWords.sheet}
          detail={
            <ImageViewer
              src={sheet.imagePath}
              alt={formWords.sheetAlt}
              caption={formWords.sheetReceived(dateTimeText(sheet.receivedAt))}
            />
          }
        />
      ) : (
        <Entry {...props} />
      )}
    </>
  );
}

function Entry({ form, today, proxyAnswers, completed, judged }: ReportFormPageProps) {
  return (
    <>
      <Form action={NEW_REPORT_PATH} id="case-report">
        <HiddenField name={CONTROLS.draft} value={form.draftId} />
        {form.sheet === null ? null : <HiddenField name={CONTROLS.sheet} value={form.sheet.sheetId} />}
        {proxyAnswers === null ? null : (
          <ProxyFields
            answers={proxyAnswers}
            facility={form.facility}
            facilities={form.facilities}
            sheet={form.sheet}
            problems={form.proxy}
          />
        )}
        <ItemFields
          profile={form.profile}
          answers={form.answers}
          reasons={form.reasons}
          place={form.place}
          today={today}
        />
        {completed === null ? null : <p>{formWords.livesIn(completed)}</p>}
        <EntryCandidates candidates={form.candidates} judged={judged} hrefOf={candidateHref} />
        <Questions questions={form.questions} />
        <Actions>
          <Button>{formWords.report}</Button>
          <Button variant="secondary" name={CONTROLS.step} value="save">
            {formWords.save}
          </Button>
        </Actions>
        <p class="note">{formWords.submissionIsReport}</p>
        <p class="note">{formWords.howDates}</p>
        <p class="note">{formWords.source(form.profile.source.citation)}</p>
      </Form>
      {form.savedAt === null ? null : (
        <Form action={DROP_DRAFT_PATH}>
          <HiddenField name={CONTROLS.draft} value={form.draftId} />
          <Actions>
            <Button variant="ghost">{formWords.drop}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** Likely slips are asked about beside the button, and never refused (F-05). */
function Questions({ questions }: { readonly questions: readonly SoftQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <Notice tone="warn" title={formWords.questionsTitle}>
      <ul>
        {questions.map(question => (
          <li>{words.questions[question]}</li>
        ))}
      </ul>
      <Checkbox name={CONTROLS.confirmed} label={formWords.confirmed} value="yes" required />
    </Notice>
  );
}
