import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import type { CaseView } from '../../use-cases/show-case.use-case.ts';
import { watchPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** How the person is asked, and whom to ask when they are silent. */
export function WatchSummary({ view: { watch, subject, mayChangeWatch } }: { readonly view: CaseView }) {
  return (
    <>
      <h2>{words.watch}</h2>
      {watch === null ? (
        <p>{words.watchNotYet}</p>
      ) : (
        <SummaryList
          rows={[
            { label: words.watchHour, value: hourText(watch.chosenMinute) },
            { label: words.watchChannel, value: words.stepChannels[watch.channel] },
            { label: words.watchPlace, value: words.places[watch.place] },
            { label: words.household, value: <Household watch={watch} /> },
          ]}
        />
      )}
      {mayChangeWatch && subject.status === 'open' ? (
        <Actions>
          <ButtonLink href={watchPath(subject.caseId)} variant="secondary">
            {words.watchChange}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}

const hourText = (minute: number | null): string =>
  minute === null ? words.watchAnyHour : words.watchAt(Math.floor(minute / 60));

function Household({ watch }: { readonly watch: NonNullable<CaseView['watch']> }) {
  if (watch.householdPhone === null && watch.householdEmail === null) return <>{words.householdNone}</>;
  return (
    <>
      {watch.householdPhone === null ? null : <Telephone number={watch.householdPhone} />}{' '}
      {watch.householdEmail}
    </>
  );
}
