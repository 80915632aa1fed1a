import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import type { StaffActor } from '../../use-cases/revoke-document.use-case.ts';
import { showCaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import type { DocumentPages } from '../document-pages.ts';
import { caseCertificatePath, paperPdfPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { hasLostGround, LostGround } from './lost-ground.tsx';

const { ofCase: text } = words;

/** The certificate of a person on the page of the case; null for a role that issues none, or when there is no such case. */
export async function certificateSection(
  deps: Pick<DocumentPages, 'database' | 'rulebook' | 'countAnswers' | 'mayStaff'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<Child | null> {
  if (!deps.mayStaff(actor.role, 'document.issue')) return null;
  const view = await showCaseCertificate(deps, actor, caseId);
  if (view === null) return null;
  const { certificate, standing } = view;
  if (certificate === null && hasLostGround(view))
    return (
      <>
        <h2>{text.section}</h2>
        <LostGround view={view} />
      </>
    );
  return (
    <>
      <h2>{text.section}</h2>
      {certificate === null ? (
        <p class="note">{text.none}</p>
      ) : (
        <>
          <p>{words.kind[standing.kind]}</p>
          <CertificateFacts certificate={certificate} />
        </>
      )}
      <Actions>
        {certificate === null ? (
          <ButtonLink href={caseCertificatePath(caseId)} variant="secondary">
            {standing.missing.length === 0 ? text.toIssue : text.toSee}
          </ButtonLink>
        ) : (
          <ButtonLink href={paperPdfPath(certificate.documentId, 'ja')} variant="secondary">
            {text.openJa}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}
