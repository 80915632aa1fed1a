import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, conditionOf, observationOf, patientOf } from '../fhir/resources.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { act, askForToken, jsonIn, type Program, startProgram, told } from './fhir-client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Program;
let otherClinic: Program;
let anybody: Client;
/** Where the clinic's patient, test and case report are. */
let own: readonly string[];

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T10:00');
  rows = await openRows(world);
  clinic = await startProgram(world, 'clinic');
  otherClinic = await startProgram(world, 'otherClinic');
  anybody = createClient(world.origin);
  const sent = await clinic.post(
    '/fhir/r4',
    bundleOf([patientOf('D-1'), observationOf('D-1', 'POS'), conditionOf('D-1')]),
  );
  own = jsonIn(sent).entry.map(({ response }) => `/fhir/r4/${response.location}`);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

/** Everything of an answer that its receiver can tell apart. */
const seenOf = ({ status, headers, text }: Answer): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), text]);
const reasonOf = (answer: Answer) => [answer.status, told(jsonIn(answer).issue)[0]?.[0]];

describe('what is not the own institution’s', () => {
  it('is answered byte for byte like what does not exist', async () => {
    for (const path of own) {
      const type = path.split('/')[3];
      expect((await clinic.get(path)).status, path).toBe(200);
      const foreign = seenOf(await otherClinic.get(path));
      expect(foreign).toBe(seenOf(await otherClinic.get(`/fhir/r4/${type}/${randomUUID()}`)));
      expect(foreign).toBe(seenOf(await otherClinic.get('/fhir/r4/Medication/1')));
      expect(foreign).toMatch(/^\[404,/);
    }
    const institution = `/fhir/r4/Organization/${world.staff.facilities.clinic.facilityId}`;
    expect((await clinic.get(institution)).text).toContain('1410000011');
    expect(seenOf(await otherClinic.get(institution))).toBe(
      seenOf(await otherClinic.get(`/fhir/r4/Organization/${randomUUID()}`)),
    );
  });

  it('is found by no search and referred to by no report', async () => {
    const [patient = ''] = own;
    for (const query of [
      'Patient?identifier=D-1',
      'Observation?identifier=D-1',
      'Condition?identifier=D-1',
      `Observation?patient=Patient/${patient.split('/').at(-1)}`,
      'Organization?identifier=1410000011',
    ]) {
      const found = await clinic.get(`/fhir/r4/${query}`);
      expect(jsonIn(found).entry, query).toHaveLength(1);
      expect(jsonIn(await otherClinic.get(`/fhir/r4/${query}`)), query).toEqual({
        resourceType: 'Bundle',
        type: 'searchset',
        total: 0,
        entry: [],
      });
    }
    const subject = { reference: patient.replace('/fhir/r4/', '') };
    const taken = await otherClinic.post('/fhir/r4/Observation', observationOf('D-9', 'NEG', { subject }));
    expect(reasonOf(taken)).toEqual([422, 'no-such-reference']);
    const ofOther = {
      identifier: [
        {
          system: 'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no',
          value: '1410000011',
        },
      ],
    };
    expect(
      (await clinic.post('/fhir/r4/Organization', { resourceType: 'Organization', ...ofOther })).status,
    ).toBe(200);
    expect(
      reasonOf(await otherClinic.post('/fhir/r4/Organization', { resourceType: 'Organization', ...ofOther })),
    ).toEqual([422, 'not-own-institution']);
  });

  it('stays closed to a session of staff, whose pages stay closed to a token', async () => {
    const staff = createClient(world.origin);
    await signIn(world, staff, world.staff['clinic-manager']);
    expect((await staff.get(own[0] ?? '')).status).toBe(401);
    expect((await clinic.get('/console')).location).toMatch(/^\/console\/sign-in/);
  });
});

describe('whatever goes wrong', () => {
  it('is told as an OperationOutcome in plain words', async () => {
    const met: readonly (readonly [string, Promise<Answer>, number, string])[] = [
      ['no token', anybody.get('/fhir/r4/Patient?identifier=1'), 401, 'unauthenticated'],
      [
        'a token that nobody made',
        anybody.get(own[0] ?? '', {
          authorization: `Bearer 140007.${randomBytes(32).toString('base64url')}`,
        }),
        401,
        'unauthenticated',
      ],
      [
        'a session as a token',
        anybody.get(own[0] ?? '', { authorization: 'Bearer x' }),
        401,
        'unauthenticated',
      ],
      ['nothing there', anybody.get('/fhir/r4/no-such-page'), 404, 'not-found'],
      ['a method that is not', anybody.send('PUT', own[0] ?? ''), 404, 'not-found'],
      ['a page wanted', clinic.get(own[0] ?? '', { accept: 'text/html' }), 406, 'not-acceptable'],
      ['XML wanted', clinic.get(`${own[0]}?_format=xml`), 406, 'not-acceptable'],
      [
        'XML sent',
        clinic.post('/fhir/r4', '<Bundle/>', { 'content-type': 'application/fhir+xml' }),
        415,
        'wrong-media-type',
      ],
      [
        'another character set',
        clinic.post('/fhir/r4', '{}', { 'content-type': 'application/json; charset=shift_jis' }),
        415,
        'wrong-media-type',
      ],
      ['half of a body', clinic.post('/fhir/r4', '{"resourceType":"Bun'), 400, 'not-json'],
      ['too much', clinic.post('/fhir/r4', `"${'x'.repeat(1024 * 1024)}"`), 413, 'too-large'],
      ['no Bundle', clinic.post('/fhir/r4', patientOf('1')), 422, 'not-a-bundle'],
      [
        'the wrong address',
        clinic.post('/fhir/r4/Patient', observationOf('1', 'NEG')),
        422,
        'not-this-resource',
      ],
      [
        'a slip in a name',
        clinic.post('/fhir/r4/Patient', patientOf('1', { brithDate: 'x' })),
        422,
        'unknown-element',
      ],
      [
        'another condition',
        clinic.post('/fhir/r4/Patient', patientOf('1'), { 'if-none-exist': 'name=x' }),
        422,
        'wrong-condition',
      ],
      ['a search for all', clinic.get('/fhir/r4/Patient'), 400, 'needs-a-parameter'],
      ['a search by name', clinic.get('/fhir/r4/Patient?name=x'), 400, 'unknown-parameter'],
    ];
    for (const [what, asked, status, reason] of met) {
      const answer = await asked;
      expect([...reasonOf(answer), answer.headers.get('content-type')], what).toEqual([
        status,
        reason,
        'application/fhir+json; charset=utf-8',
      ]);
      expect(told(jsonIn(answer).issue)[0]?.[2], what).toMatch(/[ぁ-ん].*。$/);
    }
    expect((await anybody.get('/fhir/r4/Patient')).headers.get('www-authenticate')).toBe(
      'Bearer realm="fhir"',
    );
  });

  it('shows nothing of a person in an address, a location or a log', async () => {
    expect(own.join()).not.toMatch(/D-1|0462310001/);
    expect(world.log.join('\n')).not.toMatch(/D-1\b|046-?231|桐山|キリヤマ|5F625/);
  });
});

describe('a token', () => {
  it('is given for the secret alone, and every refusal is the same', async () => {
    const unknown = `140007.${randomUUID()}`;
    const refused = [
      await askForToken(world, clinic.name, 'wrong'),
      await askForToken(world, clinic.name, ''),
      await askForToken(world, unknown, clinic.secret),
      await askForToken(world, otherClinic.name, clinic.secret),
      await askForToken(world, '141500.'.concat(clinic.clientId), clinic.secret),
      await askForToken(world, 'nobody', 'x'),
    ];
    expect(new Set(refused.map(seenOf)).size).toBe(1);
    expect([refused[0]?.status, refused[0]?.text]).toEqual([401, '{"error":"invalid_client"}']);
    const given = await askForToken(world, clinic.name, clinic.secret);
    expect([given.status, jsonIn(given)]).toMatchObject([200, { token_type: 'Bearer', expires_in: 3600 }]);
    const posted = await anybody.send('POST', '/fhir/r4/token', {
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clinic.name,
        client_secret: clinic.secret,
      }),
    });
    expect(posted.status).toBe(200);
    expect((await askForToken(world, clinic.name, clinic.secret, { grant_type: 'password' })).text).toContain(
      'unsupported',
    );
    expect((await askForToken(world, clinic.name, clinic.secret, {})).text).toContain('invalid_request');
  });

  it('stands nowhere as it is, nor does the secret', async () => {
    const stored = JSON.stringify([
      await rows.select('select * from app.fhir_client'),
      await rows.select('select * from app.fhir_token'),
      await rows.select('select * from app.audit_event'),
    ]);
    for (const secret of [clinic.secret, clinic.token, clinic.token.split('.')[1] ?? ''])
      expect(stored).not.toContain(secret);
    const [used] = await rows.select<{ used: boolean }>(
      'select last_used_at is not null as used from app.fhir_client where client_id = $1',
      [clinic.clientId],
    );
    expect(used).toEqual({ used: true });
  });

  it('ends with its hour, with a new secret and with a suspension', async () => {
    const program = await startProgram(world, 'hospital');
    const works = async (token = program.token): Promise<number> =>
      (await anybody.get('/fhir/r4/Patient?identifier=1', { authorization: `Bearer ${token}` })).status;
    expect(await works()).toBe(200);
    const rotated = await act(world, program.clientId, 'rotate');
    expect(await works()).toBe(401);
    const secret = rotated.ok ? (rotated.value?.secret ?? '') : '';
    expect((await askForToken(world, program.name, program.secret)).status).toBe(401);
    const again = jsonIn(await askForToken(world, program.name, secret)) as unknown as {
      access_token: string;
    };
    expect(await works(again.access_token)).toBe(200);
    await act(world, program.clientId, 'suspend');
    expect(await works(again.access_token)).toBe(401);
    expect((await askForToken(world, program.name, secret)).status).toBe(401);
    await act(world, program.clientId, 'reactivate');
    const last = jsonIn(await askForToken(world, program.name, secret)) as unknown as {
      access_token: string;
    };
    await world.pass(1.1);
    expect(await works(last.access_token)).toBe(401);
  });
});

describe('the pages for clients', () => {
  it('make one for a medical institution, show its secret once, and say what is wrong', async () => {
    const manager = createClient(world.origin);
    await signIn(world, manager, world.staff.manager);
    const refused = await manager.post('/console/fhir-clients/new', { facilityCode: '9999999999', name: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('この医療機関コードは登録されていません');
    expect(refused.text).toContain('システムの名前を80文字までで入れてください');
    expect(refused.text).toContain('value="9999999999"');
    const made = await manager.post('/console/fhir-clients/new', {
      facilityCode: '1410-0000-11',
      name: 'Chart 9',
    });
    const [, name = ''] = /<code>(140007\.[0-9a-f-]{36})<\/code>/.exec(made.text) ?? [];
    const [, secret = ''] = /<code>([A-Za-z0-9_-]{43})<\/code>/.exec(made.text) ?? [];
    expect((await askForToken(world, name, secret)).status).toBe(200);
    const page = `/console/fhir-clients/${name.split('.')[1]}`;
    expect((await manager.get(page)).text).not.toContain(secret);
    expect((await manager.get('/console/fhir-clients')).text).toContain('Chart 9');
    expect((await manager.post(page, { act: 'suspend' })).location).toBe(page);
    expect((await manager.post(page, { act: 'suspend' })).status).toBe(409);
    expect((await askForToken(world, name, secret)).status).toBe(401);
  });
});

describe('what everybody may know', () => {
  it('is what the server can do', async () => {
    const metadata = jsonIn(await anybody.get('/fhir/r4/metadata'));
    expect(metadata).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      status: 'active',
    });
    const [rest] = metadata.rest as unknown as { resource: { type: string }[]; interaction: object[] }[];
    expect(rest?.resource.map(({ type }) => type)).toEqual([
      'Patient',
      'Organization',
      'Observation',
      'Condition',
    ]);
    expect((await anybody.get('/fhir/r4/openapi.json')).headers.get('content-type')).toBe('application/json');
  });
});
