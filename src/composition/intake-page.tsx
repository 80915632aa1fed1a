import type { Child } from 'hono/jsx';
import { assertNever } from '../kernel/assert-never.ts';
import type { GateRequest } from '../platform/http/gate.ts';
import type { KeptField } from '../platform/intake/intake-gate.ts';
import { INTAKE_FIELDS, retryAfter, type TurnedAway } from '../platform/intake/turned-away.ts';
import { Button } from '../ui/button/button.tsx';
import { Actions, Form } from '../ui/form/form.tsx';
import { HiddenField } from '../ui/hidden-field/hidden-field.tsx';
import { parseLanguage } from '../ui/language.ts';
import { PageHeading } from '../ui/page-heading/page-heading.tsx';
import { ProofForm } from '../ui/proof-form/proof-form.tsx';
import type { ResidentFrame } from '../ui/resident-frame.ts';
import { ResidentPage } from '../ui/resident-page/resident-page.tsx';
import { wordsFor } from '../ui/words.ts';
import { CONSOLE_PATH } from './console-home.tsx';
import { intakeWords } from './intake-words.ts';
import { ja } from './words.ja.ts';

type IntakeText = ReturnType<typeof wordsIn>;

const wordsIn = (language: string) => wordsFor(intakeWords, parseLanguage(language) ?? 'ja');

/**
 * Draws the page between: what happened, when to go on, and one button that sends again what was typed. Never a dead
 * end, and the same for everybody, so that it tells nothing about what exists.
 */
export const intakePages =
  (residentFrame: ResidentFrame, formToken: (request: GateRequest, action: string) => string | null) =>
  async (turned: TurnedAway, request: GateRequest, kept: readonly KeptField[]): Promise<string> => {
    const { path } = request.context.req;
    const isConsole = path.startsWith(CONSOLE_PATH);
    const language = isConsole ? 'ja' : request.language;
    const text = wordsIn(language);
    const { title } = text[turned.kind];
    const children = (
      <>
        <PageHeading title={title} />
        {contentFor(turned, { text, kept, action: path, request })}
      </>
    );
    if (isConsole) return String(<ConsolePage title={title}>{children}</ConsolePage>);
    const framed = await residentFrame(
      {
        authorityId: request.authorityId,
        language,
        path,
        pageAddress: request.pageAddress,
        // Only a form whose token was no good gets another; the others go on with the one they have.
        ...(turned.kind === 'stale' && { formToken: (action: string) => formToken(request, action) }),
      },
      { title, islands: turned.kind === 'challenge' ? ['proof-of-work'] : [], children },
    );
    return String(framed);
  };

interface Shown {
  readonly text: IntakeText;
  readonly kept: readonly KeptField[];
  readonly action: string;
  readonly request: GateRequest;
}

function contentFor(turned: TurnedAway, shown: Shown): Child {
  const { text } = shown;
  switch (turned.kind) {
    case 'too-fast':
    case 'stale':
      return <SendAgain {...shown}>{text[turned.kind].text}</SendAgain>;
    case 'contact-full':
      return <SendAgain {...shown}>{text[turned.kind].text(waitText(turned, text))}</SendAgain>;
    case 'challenge':
      return <Challenged {...shown} turned={turned} />;
    case 'too-many-pages':
      return <OpenAgain {...shown}>{text[turned.kind].text(waitText(turned, text))}</OpenAgain>;
    case 'overloaded': {
      const Again = shown.kept.length > 0 ? SendAgain : OpenAgain;
      return <Again {...shown}>{text[turned.kind].text(waitText(turned, text))}</Again>;
    }
    default:
      return assertNever(turned);
  }
}

const SendAgain = ({ text, kept, action, children }: Shown & { readonly children: Child }) => (
  <>
    <p>{children}</p>
    <p>{text.kept}</p>
    <Form action={action}>
      <Kept fields={kept} />
      <Actions>
        <Button>{text.send}</Button>
      </Actions>
    </Form>
  </>
);

function OpenAgain({ text, request, children }: Shown & { readonly children: Child }) {
  return (
    <>
      <p>{children}</p>
      {request.route.method === 'POST' ? <p>{text.goBack}</p> : null}
      <p>
        <a href={request.pageAddress}>{text.openAgain}</a>
      </p>
    </>
  );
}

function Challenged({
  text,
  kept,
  action,
  turned,
}: Shown & { readonly turned: Extract<TurnedAway, { kind: 'challenge' }> }) {
  const carried = kept.filter(([name]) => name !== INTAKE_FIELDS.challenge && name !== INTAKE_FIELDS.proof);
  return (
    <>
      <p>{carried.length > 0 ? text.kept : text.typeAgain}</p>
      <ProofForm
        action={action}
        challenge={turned.challenge}
        names={{ challenge: INTAKE_FIELDS.challenge, proof: INTAKE_FIELDS.proof }}
        working={text.challenge.working}
        waiting={text.challenge.text(waitText(turned, text))}
        button={text.send}
      >
        <Kept fields={carried} />
      </ProofForm>
    </>
  );
}

const Kept = ({ fields }: { readonly fields: readonly KeptField[] }) => (
  <>
    {fields.map(([name, value]) => (
      <HiddenField name={name} value={value} />
    ))}
  </>
);

function waitText(turned: TurnedAway, text: IntakeText): string {
  const seconds = retryAfter(turned) ?? 1;
  return seconds < 90 ? text.seconds(seconds) : text.minutes(Math.ceil(seconds / 60));
}

const ConsolePage = ({ title, children }: { readonly title: string; readonly children: Child }) => (
  <ResidentPage
    title={title}
    authorityName=""
    serviceName={ja.consoleName}
    homeHref={CONSOLE_PATH}
    language="ja"
    path={CONSOLE_PATH}
    languages={['ja']}
    islands={['proof-of-work']}
  >
    {children}
  </ResidentPage>
);
