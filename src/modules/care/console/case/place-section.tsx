import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type StayStatus, statusOf } from '../../domain/stay.ts';
import type { StayEvent, StayWithEvents } from '../../use-cases/show-care.use-case.ts';
import { proxyPath } from '../paths.ts';
import { devicesText, placeText, severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.care;

export interface PlaceSectionProps {
  /** Newest first. */
  readonly stays: readonly StayWithEvents[];
  readonly mayChange: boolean;
}

/** Where the patient is and was, how ill, and with which devices. */
export function PlaceSection({ stays, mayChange }: PlaceSectionProps) {
  const [latest, ...before] = stays;
  if (latest === undefined) return <p>{text.noPlace}</p>;
  return (
    <>
      <LatestStay stay={latest} />
      {mayChange && latest.facilityId !== null && latest.untilOn === null ? (
        <Actions>
          <ButtonLink href={proxyPath(latest.stayId)} variant="ghost">
            {text.actions.proxy}
          </ButtonLink>
        </Actions>
      ) : null}
      <Course stays={stays} />
      {before.length === 0 ? null : <StaysBefore stays={before} />}
    </>
  );
}

const TONES = { expected: 'ask', present: 'ok', ended: 'muted' } as const satisfies Record<
  StayStatus,
  string
>;

function LatestStay({ stay }: { readonly stay: StayWithEvents }) {
  const status = statusOf(stay);
  const rows = [
    {
      label: text.place,
      value: (
        <>
          {words.places[stay.place]} {stay.place === 'home' ? null : placeText(stay)}{' '}
          <Tag tone={TONES[status]}>{words.statuses[status]}</Tag>{' '}
          {stay.awaits === null ? null : <Tag tone="caution">{words.awaits[stay.awaits]}</Tag>}
        </>
      ),
    },
    { label: text.from, value: staffDate(stay.fromOn) },
    ...(stay.untilOn === null ? [] : [{ label: text.until, value: staffDate(stay.untilOn) }]),
    ...(stay.outcome === null ? [] : [{ label: text.outcome, value: words.outcomes[stay.outcome] }]),
    ...(stay.severity === null
      ? []
      : [
          { label: text.severity, value: severityText(stay.severity) },
          { label: text.devices, value: devicesText(stay) },
        ]),
  ];
  return <SummaryList rows={rows} />;
}

/** Severity and devices over time, newest first. */
function Course({ stays }: { readonly stays: readonly StayWithEvents[] }) {
  const changes = stays
    .flatMap(({ events }) => events.filter(isCondition))
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption={text.course}
      showsCaption
      rows={changes}
      empty={null}
      columns={[
        {
          key: 'when',
          heading: text.columns.when,
          nowrap: true,
          cell: ({ happenedAt }) => staffDateTime(happenedAt),
        },
        { key: 'severity', heading: text.columns.severity, cell: ({ now }) => severityText(now.severity) },
        { key: 'devices', heading: text.columns.devices, cell: ({ now }) => devicesText(now) },
        {
          key: 'proxy',
          heading: text.columns.proxy,
          cell: ({ proxy }) => (proxy ? text.proxy : text.byInstitution),
        },
      ]}
    />
  );
}

const isCondition = (event: StayEvent): event is Extract<StayEvent, { kind: 'condition' }> =>
  event.kind === 'condition';

const StaysBefore = ({ stays }: { readonly stays: readonly StayWithEvents[] }) => (
  <DataTable
    caption={text.before}
    showsCaption
    rows={stays}
    empty={null}
    columns={[
      { key: 'place', heading: text.columns.place, cell: placeText },
      {
        key: 'span',
        heading: text.columns.span,
        nowrap: true,
        cell: ({ fromOn, untilOn }) =>
          words.span(staffDate(fromOn), untilOn === null ? words.untilNow : staffDate(untilOn)),
      },
      {
        key: 'state',
        heading: text.columns.state,
        cell: ({ outcome, arrivedAt }) =>
          outcome === null ? words.none : arrivedAt === null ? text.takenBack : words.outcomes[outcome],
      },
    ]}
  />
);
