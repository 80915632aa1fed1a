import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { statusAfter } from '../../domain/packages/package-status.ts';
import { type ReleaseRefusal, releasePackage } from '../../use-cases/packages/release-package.use-case.ts';
import type { PackageView, Recipient } from '../../use-cases/packages/show-packages.use-case.ts';
import { ActForm } from './act-form.tsx';
import { ja as actWords } from './act-words.ja.ts';
import { drawPackage, withPackage } from './package.route.tsx';
import { drawPage, type PackagePages, RELEASE_PACKAGES, receiverName, staffActor } from './package-pages.ts';
import { countsText, fieldsText } from './package-text.ts';
import { PACKAGES_PATH, packagePath, packagePattern } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = actWords.release;

/** The release by a second person, to an address that the municipality gave (F-17). */
export const releaseRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: packagePattern('release'),
    access: RELEASE_PACKAGES,
    handle: request =>
      withPackage(deps, request, view =>
        statusAfter(view.given.status, 'release') === null
          ? drawPackage(deps, request, view, true)
          : draw(deps, request, view, '', null),
      ),
  },
  {
    method: 'POST',
    path: packagePattern('release'),
    access: RELEASE_PACKAGES,
    handle: request => withPackage(deps, request, view => release(deps, request, view)),
  },
];

async function release(deps: PackagePages, request: RouteRequest, view: PackageView): Promise<Response> {
  const recipient = (await request.form()).text('recipient');
  const { packageId } = view.given;
  const released = await releasePackage(deps, staffActor(request), packageId, parseUuid(recipient));
  if (released.ok) return request.seeOther(packagePath(packageId));
  const { why, renewedAs } = released.reason;
  if (why === 'stale')
    return drawRenewed(deps, request, renewedAs === null ? PACKAGES_PATH : packagePath(renewedAs));
  return why === 'not-sealed'
    ? drawPackage(deps, request, view, true)
    : draw(deps, request, view, recipient, why);
}

const drawRenewed = (deps: PackagePages, request: RouteRequest, next: string): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: text.title,
      children: (
        <>
          <PageHeading title={text.title} />
          <Notice tone="warn" title={words.view.renewed} />
          <Actions>
            <ButtonLink href={next}>{words.view.renewedNext}</ButtonLink>
          </Actions>
        </>
      ),
    },
    409,
  );

const recipientLabel = ({ unit, names, mail }: Recipient): string =>
  [unit, names, mail].filter(part => part !== null).join(' ');

async function draw(
  deps: PackagePages,
  request: RouteRequest,
  { given, recipients }: PackageView,
  chosen: string,
  refusal: ReleaseRefusal | null,
): Promise<Response> {
  const receiver = receiverName(deps, given.municipalityCode);
  const message = refusal === null ? undefined : text.problems[refusal];
  const isField = refusal === 'no-recipient';
  return drawPage(deps, request, {
    title: text.title,
    hasErrors: refusal !== null,
    children: (
      <ActForm
        {...text}
        packageId={given.packageId}
        part="release"
        above={words.number(receiver, given.sequence)}
        errors={message === undefined ? [] : [{ ...(isField && { name: 'recipient' }), message }]}
      >
        <SummaryList
          rows={[
            { label: words.view.facts.receiver, value: receiver },
            { label: words.view.facts.unit, value: given.receivingUnit },
            { label: words.view.facts.basis, value: given.basisTitle },
            { label: words.view.facts.fields, value: fieldsText(given.fields) },
            { label: words.view.facts.counts, value: countsText(given) },
          ]}
        />
        {recipients.length === 0 ? (
          <Notice tone="warn" title={text.noRecipient} />
        ) : (
          <RadioGroup
            name="recipient"
            label={text.recipient}
            value={chosen === '' ? recipients[0]?.contactId : chosen}
            error={isField ? message : undefined}
            options={recipients.map(recipient => ({
              value: recipient.contactId,
              label: recipientLabel(recipient),
            }))}
            required
          />
        )}
      </ActForm>
    ),
  });
}
