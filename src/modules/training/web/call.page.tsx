import { Button } from '../../../ui/button/button.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { HiddenField } from '../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { CallAnswer } from '../../messaging/index.ts';
import type { OpenedMessage } from '../use-cases/read-inbox.use-case.ts';
import { birthdaysOf } from './message.page.tsx';
import { callPath, messagePath } from './paths.ts';
import { TRAINING_STYLE_PATH } from './training-style.ts';
import { words } from './words.ts';

const text = words.inbox.telephone;

/** A telephone whose keys are a form: shows what is spoken, and takes what the trainee presses. */
export function Telephone({ opened, heard }: { readonly opened: OpenedMessage; readonly heard: CallAnswer }) {
  const { message, recipients } = opened;
  return (
    <>
      <link rel="stylesheet" href={TRAINING_STYLE_PATH} />
      <PageHeading title={text.title} below={text.lead} />
      {recipients.length === 0 ? null : (
        <SummaryList rows={[{ label: text.birthday, value: birthdaysOf(recipients) }]} />
      )}
      {heard.turnNo === 0 ? (
        <Ringing messageId={message.messageId} />
      ) : (
        <Talk messageId={message.messageId} heard={heard} />
      )}
      <p>
        <a href={messagePath(message.messageId)}>{text.toMessage}</a>
      </p>
    </>
  );
}

interface CallProps {
  readonly messageId: string;
}

const Ringing = ({ messageId }: CallProps) => (
  <>
    <Notice title={text.ringing} />
    <Form action={callPath(messageId)}>
      <HiddenField name="turn" value="0" />
      <Actions>
        <Button name="act" value="answer">
          {text.answer}
        </Button>
        <Button name="act" value="machine" variant="secondary">
          {text.machine}
        </Button>
      </Actions>
    </Form>
  </>
);

function Talk({ messageId, heard: { turn, turnNo } }: CallProps & { readonly heard: CallAnswer }) {
  return (
    <>
      <section class="transcript" aria-label={words.inbox.callLabel}>
        <span class="transcript-speaker">{words.inbox.caller}</span>
        {turn.say.map(said => said.text).join('\n')}
      </section>
      {turn.next.kind === 'hang-up' ? (
        <Notice title={text.over} />
      ) : (
        <Form action={callPath(messageId)}>
          <HiddenField name="turn" value={String(turnNo)} />
          <TextField
            name="digits"
            label={text.digits}
            hint={text.digitsHint(String(turn.next.minDigits), String(turn.next.maxDigits))}
            type="tel"
            inputmode="numeric"
            autocomplete="off"
            width="short"
          />
          <Actions>
            <Button name="act" value="press">
              {text.press}
            </Button>
            <Button name="act" value="wait" variant="secondary">
              {text.wait}
            </Button>
            <Button name="act" value="hang-up" variant="ghost">
              {text.hangUp}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
