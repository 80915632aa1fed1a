import type { GivenWatch } from '../domain/watch-settings.ts';
import type { WatchSettings } from './change-watch.use-case.ts';

/** A posted form, as far as it is read here. */
interface WatchForm {
  readonly text: (name: string) => string;
}

/** The settings of a watch as a form posts them. */
export const givenWatchOf = (form: WatchForm): GivenWatch => ({
  hour: form.text('hour'),
  channel: form.text('channel'),
  place: form.text('place'),
  householdPhone: form.text('householdPhone'),
  householdEmail: form.text('householdEmail'),
  consent: form.text('consent') === 'yes',
});

/** The settings that hold, as the form shows them. Consent was given when a contact was. */
export const givenWatchFrom = (settings: WatchSettings): GivenWatch => ({
  hour: settings.chosenMinute === null ? '' : String(Math.floor(settings.chosenMinute / 60)),
  channel: settings.channel,
  place: settings.place,
  householdPhone: settings.householdPhone ?? '',
  householdEmail: settings.householdEmail ?? '',
  consent: settings.householdPhone !== null || settings.householdEmail !== null,
});
