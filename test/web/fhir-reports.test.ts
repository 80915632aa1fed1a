import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, conditionOf, observationOf, patientOf } from '../fhir/resources.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { jsonIn, type Program, startProgram, told, valuesOf } from './fhir-client.ts';
import { waitsInPairs } from './fhir-likeness.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Program;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T10:00');
  rows = await openRows(world);
  clinic = await startProgram(world, 'clinic');
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const count = async (table: string): Promise<number> => {
  const [row] = await rows.select<{ n: number }>(`select count(*)::int as n from app.${table}`);
  return row?.n ?? -1;
};
const counts = async () => [
  await count('test_report'),
  await count('case_report'),
  await count('fhir_patient'),
];
const locations = (bundle: ReturnType<typeof jsonIn>): readonly string[] =>
  bundle.entry.map(({ response }) => response.location);

describe('a test that a chart reports', () => {
  it('is a test report of its institution at once, negative too, and one report however often it is sent', async () => {
    const before = await counts();
    const bundle = bundleOf([patientOf('N-1'), observationOf('N-1', 'NEG')]);
    const first = await clinic.post('/fhir/r4', bundle);
    expect([first.status, first.headers.get('content-type')]).toEqual([
      200,
      'application/fhir+json; charset=utf-8',
    ]);
    expect(jsonIn(first).entry.map(({ response }) => response.status)).toEqual([
      '201 Created',
      '201 Created',
    ]);
    const again = await clinic.post('/fhir/r4', bundle);
    expect(jsonIn(again).entry.map(({ response }) => response.status)).toEqual(['200 OK', '200 OK']);
    expect(locations(jsonIn(again))).toEqual(locations(jsonIn(first)));
    const after = await counts();
    expect(after.map((n, place) => n - (before[place] ?? 0))).toEqual([1, 0, 1]);
    const [report] = await rows.select(
      `select entry_channel, proxy, result, method, specimen, sampled_minute, resulted_minute, patient_number, entered_by
       from app.test_report where patient_number = 'N-1'`,
    );
    expect(report).toEqual({
      entry_channel: 'fhir',
      proxy: false,
      result: 'negative',
      method: 'antigen-qualitative',
      specimen: 'nasopharyngeal',
      sampled_minute: 540,
      resulted_minute: 555,
      patient_number: 'N-1',
      entered_by: `client:${clinic.clientId}`,
    });
  });

  it('with other content under the same number is refused, and the report stays as it was', async () => {
    await clinic.post('/fhir/r4', bundleOf([patientOf('N-2'), observationOf('N-2', 'NEG')]));
    const other = await clinic.post('/fhir/r4', bundleOf([patientOf('N-2'), observationOf('N-2', 'IND')]));
    expect(other.status).toBe(409);
    expect(told(jsonIn(other).issue)[0]?.slice(0, 2)).toEqual([
      'other-content',
      'Bundle.entry[1].resource.identifier',
    ]);
    const conditional = bundleOf([patientOf('N-2'), observationOf('N-2', 'IND')]) as {
      entry: { request: object }[];
    };
    Object.assign(conditional.entry[1]?.request ?? {}, {
      ifNoneExist: 'identifier=https://chart.invalid/id/result|N-2',
    });
    expect(jsonIn(await clinic.post('/fhir/r4', conditional)).entry[1]?.response.status).toBe('200 OK');
    expect(await rows.select(`select result from app.test_report where patient_number = 'N-2'`)).toEqual([
      { result: 'negative' },
    ]);
  });

  it('that found the disease names its person: what is missing is told with where it belongs', async () => {
    const before = await counts();
    const nameless = patientOf('P-1', { name: undefined, telecom: undefined, birthDate: '1979' });
    const refused = await clinic.post('/fhir/r4', bundleOf([nameless, observationOf('P-1', 'POS')]));
    expect(refused.status).toBe(422);
    expect(told(jsonIn(refused).issue)).toEqual([
      ['field', 'Bundle.entry[0].resource.name', '氏名を入れてください。'],
      ['field', 'Bundle.entry[0].resource.name', 'フリガナを入れてください。'],
      [
        'field',
        'Bundle.entry[0].resource.birthDate',
        '生年月日は「7/15」や「R2.7.15」のように、ある日付を入れてください。',
      ],
      ['field', 'Bundle.entry[0].resource.telecom', '電話番号を入れてください。'],
    ]);
    expect(await counts()).toEqual(before);
    const taken = await clinic.post('/fhir/r4', bundleOf([patientOf('P-1'), observationOf('P-1', 'POS')]));
    expect(taken.status).toBe(200);
    await world.settle();
    expect(
      await rows.select(
        `select municipality_code, phone, person_id is not null as joined from app.test_report where patient_number = 'P-1'`,
      ),
    ).toEqual([{ municipality_code: '142158', phone: '0462310001', joined: true }]);
  });
});

waitsInPairs(() => ({ world, rows, clinic }));

describe('a 発生届 that a chart reports', () => {
  it('is asked for item by item, by the item set of the day', async () => {
    const bare = conditionOf('C-1', {
      extension: [],
      severity: undefined,
      evidence: [],
      recorder: undefined,
    });
    const refused = await clinic.post('/fhir/r4', bundleOf([patientOf('C-1'), bare]));
    const item = (code: string) =>
      `Bundle.entry[1].resource.extension.where(url = 'urn:mimamori:fhir:item' and extension('item').value = '${code}')`;
    expect(refused.status).toBe(422);
    expect(told(jsonIn(refused).issue)).toEqual([
      ['field', 'Bundle.entry[1].resource.recorder.display', '医師の氏名を入れてください。'],
      ['field', 'Bundle.entry[1].resource.evidence.code', '症状を入れてください。'],
      ['field', item('test-method'), '診断方法を入れてください。'],
      ['field', item('sampled-on'), '検体採取日を入れてください。'],
      ['field', item('risk-factors'), '重症化のリスク因子となる疾患などを入れてください。'],
      ['field', 'Bundle.entry[1].resource.severity', '重症度を入れてください。'],
      ['field', item('hospitalisation'), '入院の必要性を入れてください。'],
    ]);
  });

  it('is a case report, a person, a case and a health centre; read again it says all that was sent', async () => {
    const [patient, condition, observation] = [
      patientOf('C-2'),
      conditionOf('C-2'),
      observationOf('C-2', 'POS'),
    ];
    const answer = await clinic.post('/fhir/r4', bundleOf([patient, condition, observation]));
    expect(answer.text).not.toContain('issue');
    await world.settle();
    const [stored] = await rows.select(
      `select r.status, r.entry_channel, r.profile_id, r.address, r.case_id is not null as followed, c.category
       from app.case_report r join app.recuperation_case c using (authority_id, case_id) where r.physician = '医師 一郎'`,
    );
    expect(stored).toEqual({
      status: 'submitted',
      entry_channel: 'fhir',
      profile_id: 'case-report-2020-09-28',
      address: '神奈川県海老名市中央9-8-7',
      followed: true,
      category: 'notified',
    });
    const [ofPatient = '', ofCondition = '', ofObservation = ''] = locations(jsonIn(answer));
    const reference = { reference: ofPatient };
    const read = async (location: string) => jsonIn(await clinic.get(`/fhir/r4/${location}`));
    const { telecom, ...person } = patient;
    expect(await read(ofPatient)).toMatchObject(person);
    expect(telecom).toMatchObject((await read(ofPatient)).telecom as object);
    const { extension, ...illness } = condition as { extension: readonly object[] };
    const shown = await read(ofCondition);
    expect(shown).toMatchObject({ ...illness, subject: reference });
    expect(valuesOf(shown.extension)).toEqual(valuesOf(extension));
    expect(await read(ofObservation)).toMatchObject({
      ...observation,
      subject: reference,
      issued: '2022-02-14T09:15:00+09:00',
    });
  });

  it('of a chart that knows more than the day asks for is taken, and one with a slip in an item is not', async () => {
    const extended = (code: string) => [
      ...((conditionOf('C-3') as { extension: object[] }).extension ?? []),
      {
        url: 'urn:mimamori:fhir:item',
        extension: [
          { url: 'item', valueCode: code },
          { url: 'value', valueCode: 'no' },
        ],
      },
    ];
    const more = await clinic.post(
      '/fhir/r4',
      bundleOf([patientOf('C-3'), conditionOf('C-3', { extension: extended('treatment') })]),
    );
    expect(told(jsonIn(more).entry[1]?.response.outcome.issue ?? []).map(([reason]) => reason)).toEqual([
      'not-used',
    ]);
    const slip = await clinic.post(
      '/fhir/r4',
      bundleOf([patientOf('C-4'), conditionOf('C-4', { extension: extended('treatmnt') })]),
    );
    expect([slip.status, told(jsonIn(slip).issue)[0]?.[0]]).toEqual([422, 'item-unknown']);
  });
});

describe('a Bundle', () => {
  it('that is a transaction is taken whole or not at all', async () => {
    const before = await counts();
    const broken = bundleOf([
      patientOf('T-1'),
      observationOf('T-1', 'NEG'),
      observationOf('T-2', 'NEG', { status: 'preliminary' }),
      observationOf('T-3', 'NEG', { subject: { reference: 'urn:uuid:nobody' } }),
    ]);
    const refused = await clinic.post('/fhir/r4', broken);
    expect(refused.status).toBe(422);
    expect(told(jsonIn(refused).issue).map(([reason, where]) => [reason, where])).toEqual([
      ['not-final', 'Bundle.entry[2].resource.status'],
      ['no-such-reference', 'Bundle.entry[3].resource.subject.reference'],
    ]);
    expect(await counts()).toEqual(before);
  });

  it('that is a batch is taken entry by entry', async () => {
    const before = await counts();
    const contained = (number: string) => ({ ...patientOf(number), id: 'p' });
    const withOwn = (number: string, changes: object) => {
      const observation = observationOf(number, 'NEG') as { contained: object[] };
      return {
        ...observation,
        contained: [...observation.contained, contained(number)],
        subject: { reference: '#p' },
        ...changes,
      };
    };
    const answer = await clinic.post('/fhir/r4', {
      ...bundleOf([withOwn('B-1', {}), withOwn('B-2', { issued: 'yesterday' }), withOwn('B-3', {})]),
      type: 'batch',
    });
    expect(answer.status).toBe(200);
    expect(jsonIn(answer).entry.map(({ response }) => response.status)).toEqual([
      '201 Created',
      '422 Unprocessable Entity',
      '201 Created',
    ]);
    expect(told(jsonIn(answer).entry[1]?.response.outcome.issue ?? [])[0]?.slice(0, 2)).toEqual([
      'not-an-instant',
      'Bundle.entry[1].resource.issued',
    ]);
    expect((await counts()).map((n, place) => n - (before[place] ?? 0))).toEqual([2, 0, 2]);
  });

  it('without numbers of its own is one report by its own name or that of the request', async () => {
    const nameless = bundleOf([patientOf('K-1'), observationOf('K-1', 'NEG', { identifier: undefined })]);
    const refused = await clinic.post('/fhir/r4', nameless);
    expect(told(jsonIn(refused).issue)[0]?.slice(0, 2)).toEqual([
      'needs-a-key',
      'Bundle.entry[1].resource.identifier',
    ]);
    const named = { ...nameless, identifier: { system: 'https://chart.invalid/id/sending', value: '1' } };
    const [first, again] = [await clinic.post('/fhir/r4', named), await clinic.post('/fhir/r4', named)];
    expect(locations(jsonIn(again))).toEqual(locations(jsonIn(first)));
    const byRequest = await clinic.post('/fhir/r4', nameless, { 'x-request-id': 'sending-0001' });
    expect(jsonIn(byRequest).entry[1]?.response.status).toBe('201 Created');
  });

  it('sent twice at the same moment makes one report', async () => {
    const bundle = bundleOf([patientOf('S-1'), observationOf('S-1', 'NEG'), conditionOf('S-1')]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => clinic.post('/fhir/r4', bundle)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(answer => locations(jsonIn(answer)).join())).size).toBe(1);
    expect(
      await rows.select(`select count(*)::int as n from app.fhir_report where identifier_value = 'S-1'`),
    ).toEqual([{ n: 2 }]);
  });
});

describe('a Patient', () => {
  it('is known by the identifier, what is sent last counts, and one that no report names is gone after a day', async () => {
    const first = await clinic.post('/fhir/r4/Patient', patientOf('A-1'));
    const moved = patientOf('A-1', { telecom: [{ system: 'phone', value: '046-231-0002' }] });
    const second = await clinic.post('/fhir/r4/Patient', moved, {
      'if-none-exist': (patientOf('A-1') as { identifier: { system: string }[] }).identifier
        .map(({ system }) => `identifier=${encodeURIComponent(`${system}|A-1`)}`)
        .join(),
    });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect([first.headers.get('etag'), second.headers.get('etag')]).toEqual(['W/"1"', 'W/"2"']);
    expect(first.location).toBe(second.location);
    const path = first.location ?? '';
    expect((await clinic.get(path, { 'if-none-match': 'W/"2"' })).status).toBe(304);
    expect((await clinic.get(path)).text).toContain('046-231-0002');
    const reported = await clinic.post('/fhir/r4', bundleOf([patientOf('A-2'), observationOf('A-2', 'NEG')]));
    const [kept = ''] = locations(jsonIn(reported));
    await world.pass(25);
    const program = await startProgram(world, 'clinic');
    expect((await program.get(path)).status).toBe(404);
    expect((await program.get(`/fhir/r4/${kept}`)).status).toBe(200);
  });
});
