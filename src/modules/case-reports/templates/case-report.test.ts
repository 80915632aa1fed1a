import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { createTypstPdf } from '../../../platform/pdf/typst.pdf.ts';
import { loadRulebook, type Rulebook } from '../../rulebook/index.ts';
import { formWords } from '../console/report/words.ja.ts';
import { printedReport } from '../use-cases/print-case-report.use-case.ts';
import { reportProfileOn } from '../use-cases/report-profile.ts';
import type { CaseReportFields, CaseReportView } from '../use-cases/view-case-report.use-case.ts';

const pdf = createTypstPdf({ root: fileURLToPath(new URL('.', import.meta.url)) });
let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});
afterAll(() => pdf.stop());

const fields: CaseReportFields = {
  status: 'accepted',
  kind: 'confirmed',
  name: '髙﨑　𠮷子',
  nameKana: 'タカサキ ヨシコ',
  sex: 'female',
  birthDate: '2020-01-20' as PlainDate,
  phone: '09012345678',
  postalCode: '2430432',
  municipalityCode: '142158',
  address: '神奈川県海老名市中央1-2-3',
  onsetOn: '2020-07-14' as PlainDate,
  sampledOn: '2020-07-15' as PlainDate,
  diagnosedOn: '2020-07-15' as PlainDate,
  diedOn: null,
  physician: '渡邊 一郎',
  content: { symptoms: ['fever', 'cough'], 'guardian-name': '髙﨑 太郎', severity: 'mild' },
  entryChannel: 'web',
  channelReason: null,
  proxy: false,
  reportedAt: '2020-07-15T03:00:00.000Z' as Instant,
  enteredAt: '2020-07-15T03:00:00.000Z' as Instant,
  acceptedAt: '2020-07-15T05:00:00.000Z' as Instant,
  facility: { name: '海老名クリニック', address: '海老名市中央1-1-1', phone: '0462310000' },
  healthCentre: {
    healthCentreId: '01890a5d-ac96-774b-bcce-b302099a8058' as Uuid,
    name: '厚木保健福祉事務所',
  },
  queries: [],
  revisions: [],
};

const viewOf = (): CaseReportView => {
  const profile = reportProfileOn(rulebook, '2020-07-15' as PlainDate);
  if (profile === null) throw new Error('No item set.');
  return {
    reportId: '01890a5d-ac96-774b-bcce-b302099a8057' as Uuid,
    changedAt: '2020-07-15T03:00:00.000Z' as Instant,
    profile,
    fields,
    age: { years: 0, months: 5 },
    healthCentres: [],
    municipality: '海老名市',
    flaws: [],
    certificateRests: false,
    names: new Map(),
  };
};

describe('the statutory form', () => {
  it('says every item of the full version by its number, months for an infant, and dates in the era', () => {
    const printed = printedReport(viewOf(), '神奈川県知事', formWords);
    const rows = printed.sections.flatMap(section => section.rows);
    expect(printed.head.map(({ text }) => text)).toContain('令和2年7月15日');
    expect(rows.find(({ number }) => number === '5')?.text).toBe('0歳（5か月）');
    expect(rows.find(({ number }) => number === '16')?.text).toBe('令和2年7月14日');
    expect(rows.find(({ number }) => number === '11')?.choices.filter(({ marked }) => marked)).toEqual([
      { text: '発熱', marked: true },
      { text: '咳', marked: true },
    ]);
    const numbers = new Set(rows.flatMap(({ number }) => number ?? []));
    for (const number of [
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '16',
      '18',
      '19',
    ])
      expect(numbers).toContain(number);
    expect(printed.foot).toContain('厚木保健福祉事務所');
  });

  it('is an accessible PDF, with every character of an uncommon name', async () => {
    const view = viewOf();
    const printed = await pdf.render('case-report.typ', printedReport(view, '神奈川県知事', formWords), {
      createdAt: view.changedAt,
    });
    if (!printed.ok) throw new Error(`lacks ${printed.reason.characters.join(' ')}`);
    const text = Buffer.from(printed.value).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('/MarkInfo');
  });
});
