import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { AMBULANCE_OUTCOMES, type AmbulanceProblem, ENTRIES, nextStep } from '../../domain/ambulance.ts';
import { LONGEST_NOTE } from '../../domain/call-task.ts';
import type { AmbulanceRequest } from '../../repository/ambulance.repository.ts';
import type { GivenAmbulanceStep } from '../../use-cases/request-ambulance.use-case.ts';
import { stepPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

type Names = ReadonlyMap<Uuid, string>;

/** A request for an ambulance with its times, as far as they are known (Y-10). */
export function AmbulanceSummary({
  request,
  names,
}: {
  readonly request: AmbulanceRequest;
  readonly names: Names;
}) {
  const at = (instant: Instant | null, by: Uuid | null) =>
    instant === null
      ? shared.none
      : words.at(staffDateTime(instant), by === null ? '' : (names.get(by) ?? shared.somebody));
  const { entry, outcome, note } = request;
  return (
    <SummaryList
      rows={[
        { label: words.rows.decided, value: at(request.decidedAt, request.decidedBy) },
        { label: words.rows.reason, value: request.reason },
        { label: words.rows.called, value: at(request.calledAt, request.calledBy) },
        { label: words.rows.arrived, value: at(request.arrivedAt, null) },
        { label: words.rows.ended, value: at(request.endedAt, request.endedBy) },
        ...(entry === null ? [] : [{ label: words.rows.entry, value: words.entries[entry] }]),
        ...(outcome === null ? [] : [{ label: words.rows.outcome, value: words.outcomes[outcome] }]),
        ...(note === '' ? [] : [{ label: words.rows.note, value: note }]),
      ]}
    />
  );
}

export interface StepFormProps {
  readonly request: AmbulanceRequest;
  readonly given: GivenAmbulanceStep;
  readonly problems: readonly AmbulanceProblem[];
}

/** Nothing typed about a step. */
export const noStep: GivenAmbulanceStep = { step: '', time: '', entry: '', outcome: '', note: '' };

/** What is wrong with a step, as the page says it. */
export const stepErrors = (problems: readonly AmbulanceProblem[]) =>
  problems.map(({ field, reason }) => ({
    name: field === 'step' ? 'time' : field,
    message: words.stepErrors[reason],
  }));

/** Records the next step of a request; nothing once it is over. */
export function StepForm({ request, given, problems }: StepFormProps) {
  const step = nextStep(request);
  if (step === null) return null;
  const errors = stepErrors(problems);
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  return (
    <Form action={stepPath(request.ambulanceId)}>
      <h3>{words.steps[step]}</h3>
      <HiddenField name="step" value={step} />
      <TextField
        name="time"
        label={words.time}
        hint={words.timeHint}
        value={given.time}
        error={errorOf('time')}
        width="short"
        maxlength={5}
      />
      {step === 'ended' ? (
        <>
          <RadioGroup
            name="entry"
            label={words.entry}
            value={given.entry}
            error={errorOf('entry')}
            options={ENTRIES.map(value => ({ value, label: words.entries[value] }))}
            required
          />
          <RadioGroup
            name="outcome"
            label={words.outcome}
            value={given.outcome}
            error={errorOf('outcome')}
            options={AMBULANCE_OUTCOMES.map(value => ({ value, label: words.outcomes[value] }))}
            required
          />
        </>
      ) : null}
      <TextArea name="stepNote" label={words.stepNote} value={given.note} rows={2} maxlength={LONGEST_NOTE} />
      <Actions>
        <Button shortcut="s">{words.steps[step]}</Button>
      </Actions>
    </Form>
  );
}
