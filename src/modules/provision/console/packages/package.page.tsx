import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { isReceiptMissing } from '../../domain/packages/package-duty.ts';
import { isOut, statusAfter } from '../../domain/packages/package-status.ts';
import { mayRecord, TELLINGS } from '../../use-cases/packages/follow-package.use-case.ts';
import type { PackageView } from '../../use-cases/packages/show-packages.use-case.ts';
import { countsText, dutyText, fieldsText } from './package-text.ts';
import { packagePath } from './paths.ts';
import { StatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

const text = words.view;

export interface PackagePageProps {
  readonly view: PackageView;
  readonly receiver: string;
  /** An act was asked for that is not open to the package now. */
  readonly isRefused: boolean;
  /** Whether the caller may act on packages at all. */
  readonly mayAct: boolean;
}

/** One package: what is next, what it holds in figures, who did what with it. Nobody in it is named. */
export function PackagePage({ view, receiver, isRefused, mayAct }: PackagePageProps) {
  const { given, now } = view;
  const duty = dutyText(given, now);
  return (
    <>
      {isRefused ? <Notice tone="warn" title={text.notNow} /> : null}
      <PageHeading
        title={words.number(receiver, given.sequence)}
        above={text.above}
        below={<StatusTag status={given.status} />}
      />
      {isReceiptMissing(given, now) ? <Notice tone="warn" title={words.noReceipt(given.sequence)} /> : null}
      {duty === '' ? null : <p>{text.next(duty)}</p>}
      {given.status === 'sealing' ? <p class="note">{text.refreshes}</p> : null}
      {mayAct ? <Acts view={view} /> : null}
      <Facts view={view} receiver={receiver} />
      <p class="note">{text.listOfFields}</p>
      <h2>{text.historyTitle}</h2>
      <Timeline
        label={text.historyTitle}
        entries={view.events.map(event => ({
          at: event.recordedAt,
          what: text.history(text.events[event.act], event.happenedOn, event.people, event.note),
          by: view.names.get(event.actor) ?? (event.actor.startsWith('staff:') ? text.former : text.system),
        }))}
      />
    </>
  );
}

function Acts({ view: { given } }: Pick<PackagePageProps, 'view'>) {
  const { packageId, status } = given;
  const pages = [
    ...(statusAfter(status, 'release') === null ? [] : (['release'] as const)),
    ...TELLINGS.filter(act => mayRecord(given, act)),
  ];
  return (
    <>
      {statusAfter(status, 'begin-sealing') === null ? null : (
        <Form action={packagePath(packageId, 'seal')}>
          <p class="note">{text.sealHelp}</p>
          <Actions>
            <Button>{text.seal}</Button>
          </Actions>
        </Form>
      )}
      {isOut(status) ? (
        <>
          <p class="note">{text.downloadHelp}</p>
          <Actions>
            <ButtonLink variant="secondary" href={packagePath(packageId, 'package.xlsx')} download>
              {text.download.workbook}
            </ButtonLink>
            <ButtonLink variant="secondary" href={packagePath(packageId, 'package.zip')} download>
              {text.download.archive}
            </ButtonLink>
          </Actions>
        </>
      ) : null}
      {isOut(status) && given.hasPassword ? (
        <Form action={packagePath(packageId, 'password')}>
          <p class="note">{text.passwordHelp}</p>
          <Actions>
            <Button variant="secondary">{text.password}</Button>
          </Actions>
        </Form>
      ) : null}
      <Actions>
        {pages.map((act, place) => (
          <ButtonLink variant={place === 0 ? 'primary' : 'secondary'} href={packagePath(packageId, act)}>
            {text.acts[act]}
          </ButtonLink>
        ))}
        {(['recall', 'discard'] as const)
          .filter(act => statusAfter(status, act) !== null)
          .map(act => (
            <ButtonLink variant="ghost" href={packagePath(packageId, act)}>
              {text.acts[act]}
            </ButtonLink>
          ))}
      </Actions>
    </>
  );
}

function Facts({ view: { given, recipient }, receiver }: Pick<PackagePageProps, 'view' | 'receiver'>) {
  const { facts } = text;
  const when = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return (
    <SummaryList
      rows={[
        { label: facts.receiver, value: text.receiver(receiver, given.municipalityCode) },
        { label: facts.unit, value: given.receivingUnit },
        { label: facts.category, value: words.categories[given.category] },
        { label: facts.basis, value: given.basisTitle },
        { label: facts.agreement, value: given.agreement },
        {
          label: facts.purposes,
          value: given.purposes.map(purpose => words.purposes[purpose]).join(words.separator),
        },
        { label: facts.fields, value: fieldsText(given.fields) },
        { label: facts.counts, value: countsText(given) },
        { label: facts.sequence, value: String(given.sequence) },
        { label: facts.selectedAt, value: staffDateTime(given.selectedAt) },
        ...when(facts.sealedAt, given.sealedAt && staffDateTime(given.sealedAt)),
        ...when(facts.rows, given.rowsSha256),
        ...when(facts.workbook, given.workbookSha256),
        ...when(facts.archive, given.archiveSha256),
        ...when(
          facts.recipient,
          recipient &&
            [recipient.unit, recipient.names, recipient.mail].filter(part => part !== null).join(' '),
        ),
        ...when(facts.recallReason, given.recallReason),
        ...when(facts.discardReason, given.discardReason),
      ]}
    />
  );
}
