import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { blindIndex } from '../crypto/token.ts';
import { clientNetwork } from '../http/client-network.ts';
import { readSessionCookie } from '../http/cookies.ts';
import type { Gate, GateRequest } from '../http/gate.ts';
import { isBehind, type ProgramDoor } from '../http/program-door.ts';
import type { Route } from '../http/route.ts';
import { createFormGuard, type FormGuardOptions, type GuardedForm } from './form-guard.ts';
import type { IntakeRule, IntakeRules, WorkClass } from './intake-rules.ts';
import { keyFor } from './signer.ts';
import { createTokenBuckets } from './token-buckets.ts';
import { INTAKE_FIELDS, retryAfter, TURNED_STATUS, type TurnedAway } from './turned-away.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

/** A posted field that the page between carries on. */
export type KeptField = readonly [name: string, value: string];

export interface IntakeGateOptions extends FormGuardOptions {
  readonly trustedProxyHops: number;
  /** The class whose places a route takes; null for what must answer at any time. */
  readonly classOf: (route: Route) => WorkClass | null;
  /** The page for whoever is turned away: HTML in the language of the request. */
  readonly page: (turned: TurnedAway, request: GateRequest, kept: readonly KeptField[]) => Promise<string>;
  /** Where programs ask, which are told in their own format that they were turned away. */
  readonly programDoor?: ProgramDoor;
}

const PAGES_PER_MINUTE_WAIT_SECONDS = 10;
const OVERLOADED_WAIT_SECONDS = 15;
const MS_A_DAY = 86_400_000;

/** The one gate of the program: pages and forms by network, forms by their rule, and places for the work itself. */
export function createIntakeGate(options: IntakeGateOptions): Gate {
  const { rules, metrics, machineNow } = options;
  const networkKey = keyFor(options.secret, 'network');
  const guard = createFormGuard(options);
  const pages = createTokenBuckets();
  const queues = queuesOf(rules);
  const formAt = rulesByPath(rules);

  const turnAway = async (
    turned: TurnedAway,
    request: GateRequest,
    name: string,
    kept: readonly KeptField[] = [],
  ): Promise<Response> => {
    metrics.countTurnedAway(name, turned.kind);
    const seconds = retryAfter(turned);
    const { programDoor: door } = options;
    if (door !== undefined && isBehind(door, request.context.req.path))
      return door.answer(turned.kind === 'overloaded' ? 'overloaded' : 'too-many', seconds);
    if (seconds !== null) request.context.header('retry-after', String(seconds));
    // A page asks again by itself; a form waits for its person to press.
    if (seconds !== null && request.route.method === 'GET')
      request.context.header('refresh', String(seconds));
    return request.context.html(await options.page(turned, request, kept), TURNED_STATUS[turned.kind]);
  };
  const enterQueue = async (work: WorkClass): Promise<(() => void) | null> => {
    const queue = queues[work];
    const leave = await queue.enter();
    metrics.showWork(work, queue.running(), queue.waiting());
    if (leave === null) return null;
    return () => {
      leave();
      metrics.showWork(work, queue.running(), queue.waiting());
    };
  };
  const tooManyPages = (request: GateRequest): boolean => {
    // A maker of charts sends for many institutions from one address.
    const isStaff =
      request.route.access.kind === 'client' || readSessionCookie(request.context, 'staff') !== null;
    const allowance = isStaff ? rules.staffPages : rules.pages;
    return pages.take(`${isStaff}|${request.clientNetwork}`, allowance, machineNow()) > 0;
  };
  const enterWithForm = async (guarded: GuardedForm, work: WorkClass): Promise<Response | (() => void)> => {
    const { name, request, rule } = guarded;
    const seen = await guard.lookAt(guarded);
    const answer = seen !== 'fine' && seen.kind === 'answered' ? seen : null;
    if (seen !== 'fine' && seen.kind !== 'answered')
      return turnAway(seen as TurnedAway, request, name, await keptFields(request, rule, seen.kind));
    const leave = await enterQueue(work);
    if (leave === null) {
      const turned: TurnedAway = { kind: 'overloaded', seconds: OVERLOADED_WAIT_SECONDS };
      return turnAway(turned, request, name, await keptFields(request, rule, turned.kind));
    }
    const settled = await guard.settle(guarded, answer).catch((error: unknown) => {
      leave();
      throw error;
    });
    if (settled === 'fine') return leave;
    leave();
    if (settled === 'type-again') return request.context.redirect(request.pageAddress, 303);
    return turnAway(settled, request, name, await keptFields(request, rule, settled.kind));
  };

  return {
    clientNetwork: context => {
      const day = Math.floor(machineNow() / MS_A_DAY);
      const network = clientNetwork(arrivalOf(context), options.trustedProxyHops);
      return blindIndex(networkKey, `${day}|${network}`).toString('base64url');
    },
    formToken: (context, action) => {
      const path = `/:language${action.replace(/^\/[^/]*/, '')}`;
      return formAt.get(path)?.rule.form === undefined ? null : guard.tokenFor(context, path);
    },
    enter: async request => {
      const { route } = request;
      const work = options.classOf(route);
      if (work === null) return () => undefined;
      const found = route.method === 'POST' ? formAt.get(route.path) : undefined;
      if (found !== undefined) return enterWithForm({ ...found, request }, work);
      // A provider calls for everybody from a few addresses.
      if (route.access.kind !== 'hook' && tooManyPages(request))
        return turnAway({ kind: 'too-many-pages', seconds: PAGES_PER_MINUTE_WAIT_SECONDS }, request, work);
      const leave = await enterQueue(work);
      return leave ?? turnAway({ kind: 'overloaded', seconds: OVERLOADED_WAIT_SECONDS }, request, work);
    },
  };
}

function arrivalOf(context: Context) {
  const hasSocket = (context.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  return {
    socketAddress: hasSocket ? getConnInfo(context).remote.address : undefined,
    forwardedFor: context.req.header('x-forwarded-for'),
    forwarded: context.req.header('forwarded'),
  };
}

const queuesOf = ({ work }: IntakeRules): Readonly<Record<WorkClass, WorkQueue>> => ({
  answers: createWorkQueue(work.answers),
  forms: createWorkQueue(work.forms),
  uploads: createWorkQueue(work.uploads),
  pages: createWorkQueue(work.pages),
  staff: createWorkQueue(work.staff),
  hooks: createWorkQueue(work.hooks),
  programs: createWorkQueue(work.programs),
});

const rulesByPath = ({ forms }: IntakeRules): ReadonlyMap<string, { name: string; rule: IntakeRule }> =>
  new Map(
    Object.entries(forms).flatMap(([name, rule]) => rule.paths.map(path => [path, { name, rule }] as const)),
  );

/** What was typed, for the page between to send on; nothing of a form that holds a password. */
async function keptFields(
  request: GateRequest,
  rule: IntakeRule,
  why: string,
): Promise<readonly KeptField[]> {
  if (rule.holdsSecrets === true) return [];
  const own: readonly string[] = [INTAKE_FIELDS.challenge, INTAKE_FIELDS.proof];
  return (await request.form()).texts.filter(
    ([name]) => !own.includes(name) && !(why === 'stale' && name === INTAKE_FIELDS.formToken),
  );
}
