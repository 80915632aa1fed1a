import type { Child } from 'hono/jsx';
import { Button } from '../../../../ui/button/button.tsx';
import { DateBox } from '../../../../ui/date-box/date-box.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type CaseReportAct, statusAfter } from '../../domain/case-report-status.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { type ReportStep, reportStepPath } from '../paths.ts';
import type { StepProblem } from './step-problem.ts';
import { ja as words } from './words.ja.ts';

interface StepFormsProps {
  readonly view: CaseReportView;
  readonly problem: StepProblem | null;
}

/** What the health centre can do with the report now (SM-3). */
export function ReviewSteps({ view, problem }: StepFormsProps) {
  const { reportId, fields, healthCentres, municipality, certificateRests } = view;
  const may = (act: CaseReportAct): boolean =>
    fields.status !== undefined && statusAfter(fields.status, act) !== null;
  const of = (step: ReportStep) => ({ view, problem, step });
  return (
    <>
      {may('accept') ? (
        <Form action={reportStepPath(reportId, 'accept')}>
          <Actions>
            <Button shortcut="a">{words.accept}</Button>
          </Actions>
        </Form>
      ) : null}
      {may('query') ? (
        <Step {...of('query')} title={words.query}>
          <Message {...of('query')} label={words.queryText} />
        </Step>
      ) : null}
      {may('reroute') && healthCentres.length > 1 ? (
        <Step {...of('reroute')} title={words.reroute}>
          <Select
            name="health-centre"
            label={words.rerouteTo}
            placeholder={words.choose}
            options={healthCentres
              .filter(({ healthCentreId }) => healthCentreId !== fields.healthCentre?.healthCentreId)
              .map(({ healthCentreId, name }) => ({ value: healthCentreId, label: name }))}
            value={problem?.typed['health-centre']}
            error={errorOf(problem, 'reroute', 'health-centre')}
            required
          />
          <Message {...of('reroute')} label={words.why} />
        </Step>
      ) : null}
      {may('transfer') ? (
        <Step {...of('transfer')} title={words.transfer}>
          <TextField
            name="recipient"
            label={words.transferTo}
            hint={municipality === null ? undefined : words.transferHint(municipality)}
            value={problem?.step === 'transfer' ? problem.typed.recipient : undefined}
            error={errorOf(problem, 'transfer', 'recipient')}
            autocomplete="off"
            required
          />
          <Message {...of('transfer')} label={words.why} />
        </Step>
      ) : null}
      {may('record-death') ? (
        <Step {...of('death')} title={words.death}>
          <DateBox
            name="died-on"
            label={words.diedOn}
            value={problem?.typed['died-on']}
            error={errorOf(problem, 'death', 'died-on')}
            required
          />
          <Message {...of('death')} label={words.note} isOptional />
        </Step>
      ) : null}
      {may('withdraw') ? (
        <Step {...of('withdraw')} title={words.withdraw}>
          {certificateRests ? (
            <Notice tone="warn" title={words.withdrawEnds.title}>
              <p>{words.withdrawEnds.effect}</p>
              <p>{words.withdrawEnds.undo}</p>
            </Notice>
          ) : null}
          <Message {...of('withdraw')} label={words.why} />
        </Step>
      ) : null}
    </>
  );
}

/** The institution's answer to the last question. */
export const ReplyForm = (props: StepFormsProps) => (
  <Form action={reportStepPath(props.view.reportId, 'reply')}>
    <Message {...props} step="reply" label={words.replyText} />
    <Actions>
      <Button>{words.reply}</Button>
    </Actions>
    <p class="note">{words.replyHint}</p>
  </Form>
);

type StepProps = StepFormsProps & {
  readonly step: ReportStep;
  readonly title: string;
  readonly children: Child;
};

/** Folded until it is wanted, so that the report stays in sight; open where something is to be put right. */
const Step = ({ view, problem, step, title, children }: StepProps) => (
  <details open={problem?.step === step}>
    <summary>{title}</summary>
    <Form action={reportStepPath(view.reportId, step)}>
      {children}
      <Actions>
        <Button variant={step === 'withdraw' ? 'danger' : 'secondary'}>{title}</Button>
      </Actions>
    </Form>
  </details>
);

const Message = ({
  problem,
  step,
  label,
  isOptional = false,
}: Omit<StepFormsProps, 'view'> & {
  readonly step: ReportStep;
  readonly label: string;
  readonly isOptional?: boolean;
}) => (
  <TextArea
    name={`${step}-message`}
    label={label}
    rows={3}
    maxlength={1000}
    value={problem?.step === step ? problem.typed[`${step}-message`] : undefined}
    error={errorOf(problem, step, `${step}-message`)}
    required={!isOptional}
  />
);

const errorOf = (problem: StepProblem | null, step: ReportStep, field: string): string | undefined =>
  problem?.step === step && problem.field === field ? problem.message : undefined;
