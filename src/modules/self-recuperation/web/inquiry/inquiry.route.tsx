import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { readInquiry } from '../../domain/inquiry-form.ts';
import { parseInquiryNumber } from '../../domain/inquiry-number.ts';
import { emergencyContact } from '../../use-cases/describe-scheme.ts';
import { sendInquiry } from '../../use-cases/send-inquiry.use-case.ts';
import { type Entries, entriesOf } from '../entries.ts';
import { InquiryPage, type InquiryPageProps } from './inquiry.page.tsx';
import { inquiryEntry, inquiryValues, SENDING, STEP } from './inquiry.schema.ts';
import { InquiryConfirmPage } from './inquiry-confirm.page.tsx';
import type { InquiryDeps } from './inquiry-deps.ts';
import { InquiryReceivedPage } from './inquiry-received.page.tsx';
import { INQUIRY_PATHS, receivedPath, WITHDRAWAL_RECEIPT } from './paths.ts';
import { inquiryWords } from './words.ts';

/** The form in three views — typing, looking over, receipt — of which the first two are one address. */
export const inquiryFormRoutes = (deps: InquiryDeps): readonly Route[] => {
  const access = { kind: 'anyone' } as const;
  const path = `/:language${INQUIRY_PATHS.form}`;
  return [
    { method: 'GET', path, access, handle: request => showEmpty(deps, request) },
    { method: 'POST', path, access, handle: request => take(deps, request) },
    {
      method: 'GET',
      path: `/:language${INQUIRY_PATHS.received}`,
      access,
      handle: request => showReceipt(deps, request),
    },
  ];
};

/** The empty form; `?kind=withdrawal` chooses the kind for those who come from a page about it. */
const showEmpty = (deps: InquiryDeps, request: RouteRequest): Promise<Response> =>
  showForm(deps, request, entriesOf({ kind: request.query('kind') ?? '' }));

async function take(deps: InquiryDeps, request: RouteRequest): Promise<Response> {
  const entries = await request.form();
  const step = entries.text(STEP.name);
  if (step === STEP.edit) return showForm(deps, request, entries);
  const read = readInquiry(inquiryEntry(entries), deps.readManagementNumber);
  if (!read.ok) return showForm(deps, request, entries, { problems: read.reason });

  const form = read.value;
  const inquiryId = parseUuid(entries.text(SENDING));
  if (step !== STEP.send || inquiryId === null) {
    const { title } = textOf(request).confirm;
    return draw(deps, request, title, <InquiryConfirmPage form={form} sending={randomUUID()} />);
  }
  const sent = await sendInquiry(deps, request, inquiryId, form);
  return sent.ok
    ? request.seeOther(receivedPath(request.language, sent.value.number, form.kind))
    : showForm(deps, request, entriesOf(inquiryValues(form)), { tooMany: true });
}

async function showReceipt(deps: InquiryDeps, request: RouteRequest): Promise<Response> {
  const number = parseInquiryNumber(request.param('number'));
  if (number === null) return request.notFound();
  const page = (
    <InquiryReceivedPage
      number={number}
      aboutWithdrawal={request.query(WITHDRAWAL_RECEIPT.name) === WITHDRAWAL_RECEIPT.value}
      senderDomains={deps.rulebook.office.senderDomains}
    />
  );
  return draw(deps, request, textOf(request).received.title, page);
}

function showForm(
  deps: InquiryDeps,
  request: RouteRequest,
  entries: Entries,
  { problems = [], tooMany = false }: Partial<Pick<InquiryPageProps, 'problems' | 'tooMany'>> = {},
): Promise<Response> {
  const rulebook = rulebookIn(deps.rulebook, request.language);
  const page = (
    <InquiryPage
      entries={entries}
      problems={problems}
      tooMany={tooMany}
      emergency={emergencyContact(rulebook, jstDate(request.now))}
      authorityName={deps.authorityName(request.authorityId, request.language)}
      officeTitle={rulebook.office.title}
    />
  );
  return draw(deps, request, textOf(request).title, page, problems.length > 0 || tooMany);
}

async function draw(
  deps: InquiryDeps,
  request: RouteRequest,
  title: string,
  children: Child,
  hasErrors = false,
): Promise<Response> {
  return request.page(await deps.frame(request, { title, hasErrors, children }), hasErrors ? 422 : 200);
}

const textOf = ({ language }: RouteRequest) => wordsFor(inquiryWords, parseLanguage(language) ?? 'ja');
