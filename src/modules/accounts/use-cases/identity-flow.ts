import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type AuthorityId, parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { AccountsDeps } from './accounts-deps.ts';

/** How long somebody may stay away at their provider, and how long a proof of who they are waits to be used. */
const PATIENCE_MINUTES = 10;
/** For the cookie that holds the flow, in seconds. */
export const FLOW_SECONDS = PATIENCE_MINUTES * 60;

const uuid = z.string().transform((text, context): Uuid => {
  const id = parseUuid(text);
  if (id !== null) return id;
  context.addIssue('no id');
  return z.NEVER;
});
const instant = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at !== null) return at;
  context.addIssue('no instant');
  return z.NEVER;
});
const begun = {
  authorityId: z
    .number()
    .int()
    .transform(code => code as AuthorityId),
  /** When the browser was sent away. */
  at: instant,
  /** The page that was asked for. */
  next: z.string(),
  /** The session of somebody who links their own account; null for somebody who signs in. */
  linkFor: z.object({ accountId: uuid, sessionId: uuid }).nullable(),
};
const asked = z.object({
  kind: z.literal('asked'),
  ...begun,
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
});
const proved = z.object({
  kind: z.literal('proved'),
  ...begun,
  identity: z.object({
    issuer: z.string(),
    subject: z.string(),
    email: z.string().nullable(),
    emailVerified: z.boolean().nullable(),
    acr: z.string().nullable(),
    amr: z.array(z.string()).readonly(),
  }),
});

/** A browser that was sent to its provider: what it must come back with. */
export type AskedFlow = z.output<typeof asked>;
/** A browser that came back and proved who it is, before that is linked to an account. */
export type ProvedFlow = z.output<typeof proved>;

const CONTEXT = 'identity-flow';

/** 256 random bits as text: a state, a nonce, or the verifier of a code. */
export const newFlowSecret = (): string => randomBytes(32).toString('base64url');

/** Seals a flow for the cookie of its browser; nobody else can read or make one. */
export const sealFlow = (keyRing: KeyRing, flow: AskedFlow | ProvedFlow): string =>
  Buffer.from(keyRing.sealSmall(Buffer.from(JSON.stringify(flow)), CONTEXT)).toString('base64url');

type Deps = Pick<AccountsDeps, 'keyRing' | 'clock'>;

/** Opens the cookie of a browser that was sent away; null when it is none of ours or 10 minutes old. */
export const openAsked = (deps: Deps, sealed: string | null): AskedFlow | null =>
  open(deps, sealed, content => asked.safeParse(content).data);

/** The same for one that proved who it is. */
export const openProved = (deps: Deps, sealed: string | null): ProvedFlow | null =>
  open(deps, sealed, content => proved.safeParse(content).data);

function open<Flow extends AskedFlow | ProvedFlow>(
  { keyRing, clock }: Deps,
  sealed: string | null,
  read: (content: unknown) => Flow | undefined,
): Flow | null {
  if (sealed === null) return null;
  const flow = read(contentOf(keyRing, sealed));
  const now = clock.now();
  return flow !== undefined && flow.at <= now && now < addMinutes(flow.at, PATIENCE_MINUTES) ? flow : null;
}

function contentOf(keyRing: KeyRing, sealed: string): unknown {
  try {
    return JSON.parse(Buffer.from(keyRing.openSmall(Buffer.from(sealed, 'base64url'), CONTEXT)).toString());
  } catch {
    return null;
  }
}
