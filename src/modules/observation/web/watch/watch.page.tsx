import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { GivenWatch, WatchProblem } from '../../domain/watch-settings.ts';
import type { WatchView } from '../../use-cases/change-watch.use-case.ts';
import { linePath } from '../line/paths.ts';
import { statusPath, watchPath } from '../paths.ts';
import type { ja } from './words.ja.ts';
import { words } from './words.ts';

export type WatchProps = {
  readonly view: WatchView;
  readonly given: GivenWatch;
  readonly problems: readonly WatchProblem[];
  readonly isSaved: boolean;
};

/** When and how the resident is asked, and whom to ask when they are silent (K-13, K-21). */
export function Watch({ view, given, problems, isSaved }: WatchProps) {
  const language = useLanguage();
  const text = useWords(words);
  const errors = problems.flatMap(problem => {
    const message = messageOf(problem, text.problems);
    return message === null ? [] : [{ name: problem.field, message }];
  });
  const errorOf = (field: WatchProblem['field']) => errors.find(({ name }) => name === field)?.message;
  const { channels, hours, isLineLinked } = view.options;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title} />
      {isSaved ? <Notice tone="success" title={text.saved} /> : null}
      <p>{text.lead}</p>
      <Form action={watchPath(language)}>
        <Select
          name="hour"
          label={text.hour}
          why={text.hourWhy}
          hint={text.hourHint}
          value={given.hour}
          error={errorOf('hour')}
          placeholder={text.hourAny}
          options={hours.map(hour => ({ value: String(hour), label: text.hourAt(`${hour}:00`) }))}
        />
        <RadioGroup
          name="channel"
          label={text.channel}
          why={text.channelWhy}
          value={given.channel}
          error={errorOf('channel')}
          required
          options={channels.map(channel => ({
            value: channel,
            label: text.channels[channel],
            hint: channel === 'line' && !isLineLinked ? text.lineHint : undefined,
          }))}
        />
        {channels.includes('line') && !isLineLinked ? (
          <p>
            <a href={linePath(language)}>{text.linkLine}</a>
          </p>
        ) : null}
        <h2>{text.household}</h2>
        <p>{text.householdWhy}</p>
        <TextField
          name="householdPhone"
          type="tel"
          label={text.householdPhone}
          hint={text.householdPhoneHint}
          value={given.householdPhone}
          error={errorOf('householdPhone')}
          width="medium"
          maxlength={20}
        />
        <TextField
          name="householdEmail"
          type="email"
          label={text.householdEmail}
          hint={text.householdEmailHint}
          value={given.householdEmail}
          error={errorOf('householdEmail')}
          maxlength={254}
        />
        <Checkbox name="consent" label={text.consent} checked={given.consent} error={errorOf('consent')} />
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink href={statusPath(language)} variant="secondary">
            {text.toStatus}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

type Messages = (typeof ja)['problems'];

/** A resident is not asked for their place, so nothing can be wrong with it. */
const messageOf = ({ field, reason }: WatchProblem, messages: Messages): string | null => {
  if (field === 'place') return null;
  return reason === 'line-not-linked' ? messages[reason] : messages[field];
};

/** Nobody is asked any more. */
export function WatchEnded() {
  const language = useLanguage();
  const text = useWords(words);
  return (
    <>
      <PageHeading title={text.ended} />
      <p>{text.endedText}</p>
      <ButtonLink href={statusPath(language)} variant="secondary">
        {text.toStatus}
      </ButtonLink>
    </>
  );
}
