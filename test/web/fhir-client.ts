import type { Uuid } from '../../src/kernel/ids.ts';
import { clientText } from '../../src/modules/fhir/use-cases/find-client.use-case.ts';
import { actOnClient, makeClient } from '../../src/modules/fhir/use-cases/manage-clients.use-case.ts';
import type { StaffActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import { type Answer, createClient } from './client.ts';

/** A program of an institution with its token. */
export interface Program {
  readonly clientId: Uuid;
  /** What it sends as its name. */
  readonly name: string;
  readonly secret: string;
  readonly token: string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

const managerOf = ({ staff }: TestWorld): StaffActor => ({
  kind: 'staff',
  authorityId: KANAGAWA,
  id: staff.manager.accountId,
  role: 'manager',
  facilityId: null,
});

/** Makes a client of one of the institutions of the tests and lets it get its token. */
export async function startProgram(
  world: TestWorld,
  facility: 'clinic' | 'otherClinic' | 'hospital',
): Promise<Program> {
  const { code } = world.staff.facilities[facility];
  const made = await makeClient(world.deps, managerOf(world), { name: 'Chart', facilityCode: code ?? '' });
  if (!made.ok) throw new Error(`No client: ${made.reason.join()}`);
  const { client, secret } = made.value;
  const name = clientText(KANAGAWA, client.clientId);
  const token = await tokenOf(world, name, secret);
  const site = createClient(world.origin);
  const headers = { authorization: `Bearer ${token}` };
  return {
    clientId: client.clientId,
    name,
    secret,
    token,
    get: (path, more = {}) => site.send('GET', path, { headers: { ...headers, ...more } }),
    post: (path, body, more = {}) =>
      site.send('POST', path, {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/fhir+json', ...headers, ...more },
      }),
  };
}

/** Asks for a token as a program does. */
export const askForToken = (
  { origin }: Pick<TestWorld, 'origin'>,
  name: string,
  secret: string,
  fields: Readonly<Record<string, string>> = { grant_type: 'client_credentials' },
): Promise<Answer> =>
  createClient(origin).send('POST', '/fhir/r4/token', {
    body: new URLSearchParams(fields),
    headers: { authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` },
  });

async function tokenOf(world: TestWorld, name: string, secret: string): Promise<string> {
  const answer = await askForToken(world, name, secret);
  if (answer.status !== 200) throw new Error(`No token: ${answer.status} ${answer.text}`);
  return (JSON.parse(answer.text) as { access_token: string }).access_token;
}

/** Does to a client what a manager can. */
export const act = (world: TestWorld, clientId: Uuid, what: 'rotate' | 'suspend' | 'reactivate') =>
  actOnClient(world.deps, managerOf(world), clientId, what);

/** The JSON of an answer. */
export const jsonIn = ({ text }: Answer): Json => JSON.parse(text) as Json;

export interface Json {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly entry: readonly {
    readonly resource: Json;
    readonly response: {
      readonly status: string;
      readonly location: string;
      readonly outcome: { readonly issue: readonly OutcomeIssue[] };
    };
  }[];
  readonly issue: readonly OutcomeIssue[];
}

interface OutcomeIssue {
  readonly severity: string;
  readonly code: string;
  readonly details: { readonly coding: readonly { readonly code: string }[]; readonly text: string };
  readonly expression?: readonly string[];
}

/** What an OperationOutcome says, briefly. */
export const told = (issues: readonly OutcomeIssue[]) =>
  issues.map(({ details, expression }) => [details.coding[0]?.code, expression?.[0] ?? '', details.text]);

const TYPE = /^application\/(fhir\+json; charset=utf-8|json)$/;
const OF_A_RESOURCE = ['www-authenticate', 'etag', 'last-modified'];

/** Whether an answer has the headers that every answer has, no others but those of its resource, and is JSON. */
export function isAnswerToProgram(
  { headers }: Answer,
  everywhere: Readonly<Record<string, string>>,
  ofOneAnswer: readonly string[],
): boolean {
  const own = [...ofOneAnswer, ...OF_A_RESOURCE, 'content-type'];
  const others = [...headers].filter(([name]) => !own.includes(name));
  const isComplete = others.length === Object.keys(everywhere).length;
  return (
    TYPE.test(headers.get('content-type') ?? '') &&
    isComplete &&
    others.every(([name, value]) => everywhere[name] === value)
  );
}

/** The items of 発生届 in extensions, with their values, whatever type these were sent in. */
export const valuesOf = (extension: unknown): unknown =>
  (extension as { extension: { url: string; [name: string]: string }[] }[])
    .map(({ extension: parts }) => parts.map(({ url: _url, ...value }) => Object.values(value)[0]).join(' '))
    .toSorted();
