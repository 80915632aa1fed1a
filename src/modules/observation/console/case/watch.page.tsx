import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type GivenWatch, PLACES, type WatchProblem } from '../../domain/watch-settings.ts';
import type { WatchView } from '../../use-cases/change-watch.use-case.ts';
import { casePath, watchPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export type WatchPageProps = {
  readonly name: string;
  readonly view: WatchView;
  readonly given: GivenWatch;
  readonly problems: readonly WatchProblem[];
};

/** How a person is asked, changed by staff. */
export function WatchPage({ name, view, given, problems }: WatchPageProps) {
  const errors = problems.map(({ field, reason }) => ({ name: field, message: words.watchProblems[reason] }));
  const errorOf = (field: WatchProblem['field']) => errors.find(error => error.name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.watchTitle(name)} below={words.watchBelow} />
      <SummaryList rows={[{ label: words.watchSchedule, value: view.scheduleTitle }]} />
      <Form action={watchPath(view.caseId)}>
        <Select
          name="hour"
          label={words.watchHour}
          value={given.hour}
          error={errorOf('hour')}
          placeholder={words.watchAnyHour}
          options={view.options.hours.map(hour => ({ value: String(hour), label: words.watchAt(hour) }))}
        />
        <RadioGroup
          name="channel"
          label={words.watchChannel}
          value={given.channel}
          error={errorOf('channel')}
          inline
          required
          options={view.options.channels.map(channel => ({
            value: channel,
            label: words.stepChannels[channel],
          }))}
        />
        <RadioGroup
          name="place"
          label={words.watchPlace}
          value={given.place}
          error={errorOf('place')}
          inline
          required
          options={PLACES.map(place => ({ value: place, label: words.places[place] }))}
        />
        <TextField
          name="householdPhone"
          type="tel"
          label={words.householdPhone}
          why={words.householdWhy}
          hint={words.householdPhoneHint}
          value={given.householdPhone}
          error={errorOf('householdPhone')}
          width="medium"
          maxlength={20}
        />
        <TextField
          name="householdEmail"
          type="email"
          label={words.householdEmail}
          hint={words.householdEmailHint}
          value={given.householdEmail}
          error={errorOf('householdEmail')}
          maxlength={254}
        />
        <Checkbox name="consent" label={words.consent} checked={given.consent} error={errorOf('consent')} />
        <Actions>
          <Button>{words.watchSave}</Button>
          <ButtonLink href={casePath(view.caseId)} variant="ghost">
            {words.watchCancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
