import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { addMs, type Clock } from '../../kernel/instant.ts';
import { hashToken } from '../crypto/token.ts';
import type { Actor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import type { Form } from '../http/form.ts';
import type { GateRequest } from '../http/gate.ts';
import { type ChallengeAnswer, createChallenges } from './challenge.ts';
import { createContactQuota } from './contact-quota.ts';
import { createFloodMeter } from './flood-meter.ts';
import { createFormTokens } from './form-token.ts';
import { spendToken } from './intake.repository.ts';
import type { IntakeMetrics } from './intake-metrics.ts';
import type { IntakeRule, IntakeRules } from './intake-rules.ts';
import { createPasses, PASS_SECONDS } from './passes.ts';
import { createSigner, keyFor } from './signer.ts';
import { createTokenBuckets } from './token-buckets.ts';
import { INTAKE_FIELDS, type TurnedAway } from './turned-away.ts';

export interface FormGuardOptions {
  readonly rules: IntakeRules;
  /** Derives every key of the guard. */
  readonly secret: Uint8Array;
  readonly database: Database;
  /** Dates what is counted in the database; everything else runs by the machine's clock. */
  readonly clock: Clock;
  readonly metrics: IntakeMetrics;
  readonly machineNow: () => number;
}

/** A form that is being judged. */
export interface GuardedForm {
  readonly name: string;
  readonly rule: IntakeRule;
  readonly request: GateRequest;
}

export interface FormGuard {
  readonly tokenFor: (context: Context, formId: string) => string;
  /** What memory alone can tell: the cheap part, before the form has a place in the queue. */
  readonly lookAt: (guarded: GuardedForm) => Promise<TurnedAway | ChallengeAnswer | 'fine'>;
  /** What the database must tell. `answer` is the challenge that was met, to be spent. */
  readonly settle: (
    guarded: GuardedForm,
    answer: Extract<ChallengeAnswer, { kind: 'answered' }> | null,
  ) => Promise<TurnedAway | 'fine' | 'type-again'>;
}

const PASS_COOKIE = 'pass';

/** Judges public forms: networks and floods in memory, contacts and used tokens in the database. */
export function createFormGuard(options: FormGuardOptions): FormGuard {
  const { rules, secret, database, clock, metrics, machineNow } = options;
  const tokens = createFormTokens(createSigner(keyFor(secret, 'form')));
  const challenges = createChallenges(createSigner(keyFor(secret, 'challenge')));
  const passes = createPasses(createSigner(keyFor(secret, 'pass')));
  const contacts = createContactQuota(database, keyFor(secret, 'contact'));
  const buckets = createTokenBuckets();
  const flood = createFloodMeter(rules.flood, metrics.showFlood);
  const ownFloods = new Map(
    Object.entries(rules.forms).flatMap(([name, { ownFlood }]) =>
      ownFlood === undefined ? [] : [[name, createFloodMeter(ownFlood)] as const],
    ),
  );

  /** How hard this network must be slowed: 0 not at all, 1 and more the further it went beyond its allowance. */
  const slowness = ({ name, rule, request }: GuardedForm): number => {
    const nowMs = machineNow();
    const debt = buckets.take(`${name}|${request.clientNetwork}`, rule.network, nowMs);
    const floodOfAll = rule.underFlood && flood.count(nowMs);
    const flooded = ownFloods.get(name)?.count(nowMs) === true || floodOfAll;
    return debt > 0 ? 1 + Math.floor((4 * debt) / rule.network.burst) : flooded ? 1 : 0;
  };
  const newChallenge = (slow: number): TurnedAway => {
    const { bits, mostBits, waitSeconds, mostWaitSeconds } = rules.challenge;
    const effort = {
      bits: Math.min(mostBits, bits + slow - 1),
      waitSeconds: Math.min(mostWaitSeconds, waitSeconds * slow),
    };
    return { kind: 'challenge', challenge: challenges.issue(effort, machineNow()) };
  };
  const slowedBy = async (guarded: GuardedForm, form: Form): Promise<TurnedAway | ChallengeAnswer | null> => {
    const slow = slowness(guarded);
    if (slow === 0) return null;
    const nowMs = machineNow();
    const pass = getCookie(guarded.request.context, PASS_COOKIE, 'host');
    if (pass !== undefined && passes.use(pass, nowMs)) return null;
    const signed = form.text(INTAKE_FIELDS.challenge);
    const answer = challenges.check(signed, form.text(INTAKE_FIELDS.proof), nowMs);
    if (answer.kind === 'answered') return answer;
    const same = answer.kind === 'waiting' ? challenges.read(signed, nowMs) : null;
    return same === null ? newChallenge(slow) : { kind: 'challenge', challenge: same };
  };
  const isFirstUse = (actor: Actor, challengeId: string): Promise<boolean> =>
    database.withTenant(actor, tx =>
      spendToken(tx, hashToken(`challenge|${challengeId}`), addMs(tx.at, 2 * PASS_SECONDS * 1000)),
    );

  return {
    tokenFor: (context, formId) => tokens.issue(formId, visitorIn(context), machineNow()),
    lookAt: async guarded => {
      const { rule, request } = guarded;
      const form = await request.form();
      const slowed = await slowedBy(guarded, form);
      if (slowed !== null && slowed.kind !== 'answered') return slowed;
      if (rule.form !== undefined) {
        const { leastSeconds } = rule.form;
        const shown = { formId: request.route.path, visitor: visitorIn(request.context), leastSeconds };
        const found = tokens.check(form.text(INTAKE_FIELDS.formToken), shown, machineNow());
        if (found === 'too-fast') return { kind: 'too-fast', seconds: leastSeconds };
        if (found === 'stale') return { kind: 'stale' };
      }
      return slowed ?? 'fine';
    },
    settle: async ({ name, rule, request }, answer) => {
      const actor: Actor = { kind: 'visitor', authorityId: request.authorityId };
      const form = await request.form();
      if (answer !== null) {
        if (!(await isFirstUse(actor, answer.id))) return newChallenge(1);
        metrics.countAnsweredChallenge(answer.how);
        givePass(request.context, passes.issue(machineNow()));
        if (rule.holdsSecrets === true) return 'type-again';
      }
      const seconds = await contacts.take(actor, name, rule, form, clock.now());
      return seconds === 0 ? 'fine' : { kind: 'contact-full', seconds };
    },
  };
}

/** Whoever a form was shown to: the draft of this browser, or nobody known yet. */
const visitorIn = (context: Context): string => getCookie(context, 'draft', 'host') ?? '';

function givePass(context: Context, pass: string): void {
  setCookie(context, PASS_COOKIE, pass, {
    prefix: 'host',
    secure: true,
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: PASS_SECONDS,
  });
}
