import { assertNever } from '../../../../kernel/assert-never.ts';
import type { RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { FlowTrouble } from '../../use-cases/finish-identity-flow.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { words } from './words.ts';

const text = words.troubles;

type Told = Exclude<keyof typeof text, 'toSignIn'>;

/** Says why somebody does not get on with their provider, and what to do instead; 503 where it is the provider's doing. */
export async function drawTrouble(
  deps: Pick<AccountsPages, 'entrance'>,
  request: RouteRequest,
  trouble: FlowTrouble | 'cancelled',
): Promise<Response> {
  const told = toldOf(trouble);
  const { title, what } = text[told];
  const children = (
    <>
      <PageHeading title={title} />
      <p>{what}</p>
      <Actions>
        <ButtonLink href={SIGN_IN_PATH}>{text.toSignIn}</ButtonLink>
      </Actions>
    </>
  );
  const page = await deps.entrance(request, { title, hasErrors: false, children });
  return request.page(page, told === 'down' || told === 'misconfigured' ? 503 : 403);
}

/** Whoever proved who they are is told what is the matter, but not which state keeps their account shut. */
function toldOf(trouble: FlowTrouble | 'cancelled'): Told {
  switch (trouble) {
    case 'off':
    case 'cancelled':
    case 'unlinked':
    case 'domain':
      return trouble;
    case 'unreachable':
      return 'down';
    case 'address-refused':
    case 'not-a-provider':
    case 'issuer-differs':
    case 'unsuitable':
    case 'client-refused':
      return 'misconfigured';
    case 'lost':
    case 'forged-state':
    case 'forged-answer':
    case 'code-refused':
    case 'token-refused':
    case 'flow-used':
      return 'again';
    case 'suspended':
    case 'not-valid-today':
    case 'locked':
    case 'unknown-name':
    case 'wrong':
      return 'closed';
    default:
      return assertNever(trouble);
  }
}
