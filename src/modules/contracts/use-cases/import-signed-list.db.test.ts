import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '../../../kernel/csv-text.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Facility } from '../../institutions/index.ts';
import { ja as words } from '../console/contracts/words.ja.ts';
import { takeClaims } from './claims.use-case.ts';
import { type ContractsWorld, startContractsWorld } from './contracts.test-world.ts';
import { importSignedList } from './import-signed-list.use-case.ts';
import { showContracts, showOwnContracts } from './list-contracts.use-case.ts';
import type { RowProblem } from './signed-list.ts';

const HEADING = [
  '契約番号',
  '種別',
  '受任者',
  '医療機関コード',
  '加入日',
  '脱退日',
  '締結日',
  '開始日',
  '終了日',
  '報告条項',
  'PCR単価',
];
const collective = (code: string, change: Partial<Record<string, string>> = {}): string[] => {
  const row: Record<string, string | undefined> = {
    契約番号: 'R2-集合-1',
    種別: '集合',
    受任者: '髙﨑医師会',
    医療機関コード: code,
    加入日: '',
    脱退日: '',
    締結日: '2020-04-20',
    開始日: 'R2.4.1',
    終了日: '2021/3/31',
    報告条項: '有',
    PCR単価: '13,500',
    ...change,
  };
  return HEADING.map(name => row[name] ?? '');
};

let world: ContractsWorld;
let clinics: readonly Facility[];
beforeAll(async () => {
  world = await startContractsWorld('2020-07-17T09:00');
  clinics = [
    await world.register('1410000011', '海老名クリニック'),
    await world.register('1410000029', '座間医院'),
    await world.register('1410000037', '厚木医院'),
  ];
  await world.register('1410000045', 'ホテル', 'hotel');
});
afterAll(() => world.stop());

const load = async (rows: readonly string[][], encoding: 'utf-8' | 'cp932' = 'utf-8') => {
  const text = csvText([HEADING, ...rows]);
  const bytes = encoding === 'cp932' ? iconv.encode(text.slice(1), 'cp932') : Buffer.from(text);
  const imported = await importSignedList(world, world.manager, bytes, words.import);
  if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
  return imported.value;
};
const told = (problems: readonly RowProblem[]) =>
  problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`);

describe('a list of signed contracts (H-05)', () => {
  it('is taken row by row, in UTF-8 and CP932, with what is wrong told by line and column', async () => {
    const rows = [
      collective('1410000011'),
      collective('9999999999'),
      collective('1410000029', { 加入日: '2020-06-01', 脱退日: '2020-12-31' }),
      collective('1410000037', { PCR単価: '13,600' }),
      collective('1410000045'),
      collective('1410000037', { 終了日: '2020-02-30' }),
      collective('1410000037', { 契約番号: 'R2-個別-7', 種別: '個別', 受任者: '' }),
      collective('1410000037', { 加入日: '2020-03-31' }),
    ];
    const first = await load(rows, 'cp932');
    expect(first).toMatchObject({ rows: 8, taken: 3, unchanged: 0, refused: 5, contracts: 2 });
    expect(told(first.problems)).toEqual([
      '3 facilities no-such-facility',
      '5 prices differs-from-contract',
      '6 facilities not-medical',
      '7 endsOn not-a-day',
      '9 joinedOn outside-period',
    ]);
    const listed = await showContracts(world, world.manager, { filter: 'all', text: '' }, null);
    expect(listed.rows.map(({ number, agent, parties, status }) => [number, agent, parties, status])).toEqual(
      [
        ['R2-個別-7', null, 1, 'active'],
        ['R2-集合-1', '髙﨑医師会', 1, 'active'],
      ],
    );

    const again = await load(rows);
    expect(again).toMatchObject({ rows: 8, taken: 0, unchanged: 3, refused: 5, contracts: 0 });
    expect(again.problems).toEqual(first.problems);
  });

  it('shows each institution its own days alone', async () => {
    const ownOf = async (place: number) => {
      const facility = clinics[place];
      if (facility === undefined) throw new Error('There is no such clinic.');
      return (await showOwnContracts(world, world.managerOf(facility))).map(
        ({ number, from, through }) => `${number} ${from} ${through}`,
      );
    };
    expect(await ownOf(0)).toEqual(['R2-集合-1 2020-04-01 2021-03-31']);
    expect(await ownOf(1)).toEqual(['R2-集合-1 2020-06-01 2020-12-31']);
    expect(await ownOf(2)).toEqual(['R2-個別-7 2020-04-01 2021-03-31']);
    expect(await showOwnContracts(world, world.stranger)).toEqual([]);
    const strangers = await showContracts(world, world.stranger, { filter: 'all', text: '' }, null);
    expect(strangers.rows).toEqual([]);
  });

  it('records a last day that is told later, and refuses another one', async () => {
    const left = await load([collective('1410000011', { 脱退日: '2020-09-30' })]);
    expect(left).toMatchObject({ taken: 1, refused: 0 });
    const other = await load([collective('1410000011', { 脱退日: '2020-10-31' })]);
    expect(told(other.problems)).toEqual(['2 leftOn differs-from-contract']);
  });

  it('names a letter that cannot be read, and takes the other rows', async () => {
    const good = Buffer.from(csvText([HEADING, collective('1410000037')]));
    const bad = Buffer.concat([good, Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0d, 0x0a])]);
    const imported = await importSignedList(world, world.manager, bad, words.import);
    if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
    expect(imported.value).toMatchObject({ rows: 2, taken: 1, refused: 1 });
    expect(told(imported.value.problems)).toEqual(['3 number not-decodable']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), { kind: 'file', problem: 'empty', line: null }],
    ['a file without columns', Buffer.from('a,b\r\n1,2\r\n'), { kind: 'columns' }],
    ['a picture', Buffer.from([0x89, 0x50, 0, 1]), { kind: 'file', problem: 'not-a-table', line: null }],
    ['an open quote', Buffer.from(`${csvText([HEADING])}"R2,`), { kind: 'file', problem: 'open-quote' }],
  ])('refuses %s as a whole', async (_what, bytes, reason) => {
    const imported = await importSignedList(world, world.manager, bytes, words.import);
    expect(imported).toMatchObject({ ok: false, reason });
  });
});

describe('a file of claims', () => {
  const month = '2020-07-01' as PlainDate;
  const claimWords = {
    columns: {
      facilityCode: '医療機関コード',
      sampledOn: '検体採取日',
      method: '検査方法',
      tests: '件数',
      amountYen: '金額',
    },
    methods: {
      pcr: 'PCR検査',
      lamp: 'LAMP法',
      'antigen-quantitative': 'A',
      'antigen-qualitative': 'B',
      other: 'C',
    },
  };
  const take = (rows: readonly string[][]) =>
    takeClaims(
      world,
      world.manager,
      {
        name: 'claims.csv',
        bytes: Buffer.from(csvText([Object.values(claimWords.columns), ...rows])),
        month,
      },
      claimWords,
    );

  it('is kept once however often it comes', async () => {
    const rows = [['1410000011', '2020/7/1', 'PCR検査', '3', '40,500']];
    const [first, again] = [await take(rows), await take(rows)];
    expect(first.ok && again.ok && first.value === again.value).toBe(true);
  });

  it('is refused as a whole with every row that cannot be read', async () => {
    const refused = await take([
      ['141000001', '2020-07-01', 'PCR検査', '3', '40500'],
      ['1410000011', '2020-08-01', 'PCR検査', '3', '40500'],
      ['1410000011', '2020-07-01', '血液検査', '-3', 'x'],
      ['1410000011', '2020-07-01', 'lamp', '1', '0'],
    ]);
    if (refused.ok || refused.reason.kind !== 'bad-rows') throw new Error('It was not refused.');
    expect(refused.reason.problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
      '2 facilityCode not-a-code',
      '3 sampledOn not-of-the-month',
      '4 method not-offered',
      '4 tests not-a-number',
      '4 amountYen not-a-number',
    ]);
  });
});
