import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import { dateInputOf } from '../../../../ui/date-field/date-input.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { actsIn } from '../../domain/enrolment.ts';
import { EXEMPTION_REASONS } from '../../domain/exemption.ts';
import { managerRoleOf, proposedLoginName } from '../../domain/manager-account.ts';
import type { EnrolmentView } from '../../use-cases/show-board.use-case.ts';
import { enrolmentPath } from '../paths.ts';
import type { TypedEnrolment } from './form-state.ts';
import { ja as words } from './words.ja.ts';

interface FormProps {
  readonly view: EnrolmentView;
  readonly typed: TypedEnrolment;
  readonly errorOf: (name: string) => string | undefined;
}

/** Inviting, again too, and printing the letter. */
export function InviteForm({ view: { facility, enrolment } }: FormProps) {
  const { facilityId, email } = facility;
  const invited = enrolment.status === 'invited';
  return (
    <>
      <p>{email === null ? words.inviteLetter : words.inviteMail}</p>
      <Form action={enrolmentPath(facilityId, 'invite')}>
        <Actions>
          <Button variant={invited ? 'secondary' : 'primary'}>
            {invited ? words.inviteAgain : words.invite}
          </Button>
        </Actions>
      </Form>
      {invited ? (
        <Form action={enrolmentPath(facilityId, 'letter')}>
          <Actions>
            <Button variant="secondary" shortcut="p">
              {words.letter}
            </Button>
          </Actions>
        </Form>
      ) : null}
    </>
  );
}

/** Says that the applicant was called under the number of the registry. */
export const ReviewForm = ({ view: { facility }, errorOf }: FormProps) => (
  <>
    <h2>{words.reviewTitle}</h2>
    <p>{words.reviewWhy}</p>
    <Form action={enrolmentPath(facility.facilityId, 'review')}>
      <Checkbox name="called" label={words.called} error={errorOf('called')} required />
      <Actions>
        <Button>{words.review}</Button>
      </Actions>
    </Form>
  </>
);

/** Issues the account, on the screen or as a letter. */
export const IssueForm = ({ view: { facility }, typed, errorOf }: FormProps) => (
  <>
    <h2>{words.issueTitle}</h2>
    <p>{words.issueWhy(words.roles[managerRoleOf(facility.kind)])}</p>
    <Form action={enrolmentPath(facility.facilityId, 'issue')}>
      <TextField
        name="loginName"
        label={words.loginName}
        value={typed.loginName ?? proposedLoginName(facility)}
        error={errorOf('loginName')}
        width="medium"
        autocomplete="off"
        required
      />
      <Actions>
        <Button name="as" value="page">
          {words.issue}
        </Button>
        <Button name="as" value="letter" variant="secondary">
          {words.issueLetter}
        </Button>
      </Actions>
    </Form>
  </>
);

/** Sends the application back, with the reason. */
export const SendBackForm = ({ view: { facility }, typed, errorOf }: FormProps) => (
  <>
    <h2>{words.sendBack}</h2>
    <p>{words.sendBackWhy}</p>
    <Form action={enrolmentPath(facility.facilityId, 'send-back')}>
      <Note name="send-back-note" label={words.sendBackNote} value={typed.note} errorOf={errorOf} />
      <Actions>
        <Button variant="secondary">{words.sendBack}</Button>
      </Actions>
    </Form>
  </>
);

/** Exempts the institution, or gives its exemption another day. */
export function ExemptForm({ view: { facility, enrolment }, typed, errorOf }: FormProps) {
  const { exemption } = enrolment;
  const shown = typed.exemption ?? {
    reason: exemption?.reason ?? '',
    note: exemption?.note ?? '',
    reviewOn: exemption === null ? null : dateInputOf(exemption.reviewOn),
  };
  return (
    <>
      <h2>{words.exemptTitle}</h2>
      <p>{words.exemptWhy}</p>
      <Form action={enrolmentPath(facility.facilityId, 'exempt')}>
        <RadioGroup
          name="reason"
          label={words.exemptionReason}
          value={shown.reason}
          error={errorOf('reason')}
          options={EXEMPTION_REASONS.map(value => ({ value, label: words.exemptionReasons[value] }))}
          required
        />
        <TextArea
          name="note"
          label={words.exemptionNote}
          hint={words.exemptionNoteHint}
          value={shown.note}
          error={errorOf('note')}
          maxlength={500}
        />
        <DateField
          name="reviewOn"
          label={words.reviewOn}
          error={errorOf('reviewOn')}
          {...(shown.reviewOn !== null && { value: shown.reviewOn })}
          required
        />
        <Actions>
          <Button variant="secondary">{exemption === null ? words.exempt : words.renew}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Takes the exemption back. */
export const EndExemption = ({ view: { facility } }: FormProps) => (
  <>
    <h2>{words.endExemption}</h2>
    <p>{words.endExemptionWhy}</p>
    <Form action={enrolmentPath(facility.facilityId, 'end-exemption')}>
      <Actions>
        <Button variant="secondary">{words.endExemption}</Button>
      </Actions>
    </Form>
  </>
);

/** Suspending, resuming and revoking, as far as the status allows. */
export function StopForms({ view: { facility, enrolment }, typed, errorOf }: FormProps) {
  const acts = actsIn(enrolment.status);
  const { facilityId } = facility;
  return (
    <>
      <h2>{words.suspendTitle}</h2>
      {acts.includes('resume') ? (
        <>
          <p>{words.resumeWhy}</p>
          <Form action={enrolmentPath(facilityId, 'resume')}>
            <Actions>
              <Button>{words.resume}</Button>
            </Actions>
          </Form>
        </>
      ) : null}
      {(['suspend', 'revoke'] as const)
        .filter(act => acts.includes(act))
        .map(act => (
          <>
            <p>{act === 'suspend' ? words.suspendWhy : words.revokeWhy}</p>
            <Form action={enrolmentPath(facilityId, act)}>
              <Note name={`${act}-note`} label={words.suspendNote} value={typed.note} errorOf={errorOf} />
              <Actions>
                <Button variant={act === 'revoke' ? 'danger' : 'secondary'}>{words[act]}</Button>
              </Actions>
            </Form>
          </>
        ))}
    </>
  );
}

const Note = ({
  name,
  label,
  value,
  errorOf,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly errorOf: FormProps['errorOf'];
}) => (
  <TextArea
    name={name}
    label={label}
    value={errorOf(name) === undefined ? '' : value}
    error={errorOf(name)}
    rows={2}
    maxlength={500}
    required
  />
);
