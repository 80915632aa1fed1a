import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { FacilityKind } from '../../domain/facility.ts';
import type { FacilityChange } from '../../domain/facility-change.ts';
import type { FacilityView } from '../../use-cases/show-facilities.use-case.ts';
import { enrolmentPath, FACILITIES_PATH, facilityStepPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface FacilityPageProps {
  readonly view: FacilityView;
  readonly nameOfMunicipality: (code: string) => string;
  readonly mayManage: boolean;
}

/** One institution with its history. */
export function FacilityPage({ view, nameOfMunicipality, mayManage }: FacilityPageProps) {
  const { facility, centre, events } = view;
  const { facilityId, postalCode } = facility;
  return (
    <>
      <PageHeading title={facility.name} above={<a href={FACILITIES_PATH}>{words.back}</a>} />
      {facility.status === 'closed' ? <Notice tone="info" title={words.closed} /> : null}
      <SummaryList
        rows={[
          { label: words.fields.code, value: facility.code ?? words.none },
          { label: words.fields.kind, value: shared.kinds[facility.kind] },
          { label: words.fields.postalCode, value: `${postalCode.slice(0, 3)}-${postalCode.slice(3)}` },
          { label: words.fields.municipality, value: nameOfMunicipality(facility.municipalityCode) },
          { label: words.fields.address, value: facility.address },
          { label: words.fields.phone, value: facility.phone },
          { label: words.fields.email, value: facility.email ?? words.none },
          { label: words.fields.healthCentre, value: centre?.name ?? shared.noCentre },
        ]}
      />
      {mayManage && facility.status === 'active' ? (
        <Actions>
          <ButtonLink href={facilityStepPath(facilityId, 'edit')} shortcut="e">
            {words.correct}
          </ButtonLink>
          <ButtonLink href={enrolmentPath(facilityId)} variant="secondary">
            {words.enrolment}
          </ButtonLink>
          <ButtonLink href={facilityStepPath(facilityId, 'close')} variant="ghost">
            {words.close}
          </ButtonLink>
        </Actions>
      ) : null}
      <h2>{words.historyTitle}</h2>
      {events.length === 0 ? (
        <p>{words.noHistory}</p>
      ) : (
        <Timeline
          label={words.historyTitle}
          entries={events.map(({ at, by, kind, source, changes, note }) => ({
            at,
            by,
            what: (
              <>
                {words.history[kind]}
                {words.sources[source]}
                {kind === 'corrected' ? (
                  <ul>
                    {changesText(changes, view, nameOfMunicipality).map(line => (
                      <li>{line}</li>
                    ))}
                  </ul>
                ) : null}
                {note ? <p class="note">{note}</p> : null}
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function changesText(
  changes: FacilityChange,
  { centres }: FacilityView,
  nameOfMunicipality: (code: string) => string,
): readonly string[] {
  const told = (field: keyof FacilityChange, value: string | null): string => {
    if (value === null) return words.none;
    switch (field) {
      case 'kind':
        return shared.kinds[value as FacilityKind];
      case 'municipalityCode':
        return nameOfMunicipality(value);
      case 'healthCentreId':
        return centres.find(({ healthCentreId }) => healthCentreId === value)?.name ?? shared.noCentre;
      case 'code':
      case 'name':
      case 'postalCode':
      case 'address':
      case 'phone':
      case 'email':
        return value;
    }
  };
  return (Object.keys(changes) as (keyof FacilityChange)[]).flatMap(field => {
    const change = changes[field];
    return change === undefined
      ? []
      : [words.changed(words.changeFields[field], told(field, change[0]), told(field, change[1]))];
  });
}
