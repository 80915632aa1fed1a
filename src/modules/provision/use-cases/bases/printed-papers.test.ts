import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../../kernel/instant.ts';
import { createTypstPdf } from '../../../../platform/pdf/typst.pdf.ts';
import { ja as words } from '../../console/bases/paper-words.ja.ts';
import type { RegisterFile } from '../../repository/bases/register-file.schema.ts';
import { readExampleRegister } from './example-register.ts';
import { printedAgreement, printedConsultation, printedMatter, printedNotice } from './printed-papers.ts';

const pdf = createTypstPdf({ root: fileURLToPath(new URL('../../templates', import.meta.url)) });
let file: RegisterFile;
beforeAll(async () => {
  file = await readExampleRegister();
});
afterAll(() => pdf.stop());

const first = <Paper>([paper]: readonly Paper[]): Paper => {
  if (paper === undefined) throw new Error('The example has none.');
  return paper;
};
const agreement = () => printedAgreement(first(file.agreements), words);

describe('the papers that are printed from the register', () => {
  it('circle the two items of the form and name no law (P-01 to P-03)', () => {
    const printed = printedMatter(first(file.matters), words);
    expect(printed.items.filter(({ marked }) => marked)).toEqual([
      { number: '8', label: '病歴', content: '新型コロナウイルス感染症罹患の事実', marked: true },
      { number: '10', label: '健康診断等の結果', content: '新型コロナウイルス感染症検査結果', marked: true },
    ]);
    expect(printed.items).toHaveLength(11);
    expect(printed.rows.find(({ label }) => label === '事務の根拠法令等')?.text).toBe('なし');
  });

  it('say in the agreement who, what, for what and how long (M-01 to M-03, M-05 to M-07, M-09, M-10)', () => {
    const { articles, parties, closing, date } = agreement();
    const all = JSON.stringify(articles);
    for (const part of [
      '自宅療養者の食料品、日用品等の購入の代行',
      '自宅療養者の居宅において発生した廃棄物の排出の代行',
      '権利利益を最大限尊重',
      '令和4年3月31日まで',
      '甲乙協議して定める',
    ])
      expect(all).toContain(part);
    expect(all).not.toContain('健康状態');
    expect(closing).toContain('本書2通');
    expect([date, ...parties.map(({ address }) => address)]).toEqual([
      '令和3年4月22日',
      '横浜市中区日本大通1',
      '海老名市勝瀬175番地の1',
    ]);
  });

  it('are each one page', async () => {
    const [own, ebina] = file.consultations;
    if (own === undefined || ebina === undefined) throw new Error('The example has two questions.');
    const { id: _id, consultation: _consultation, ...notice } = first(file.notices);
    const contacts = file.contacts.map(({ municipality: _municipality, ...contact }) => contact);
    const papers: readonly (readonly [string, object])[] = [
      ['handling-matter.typ', printedMatter(first(file.matters), words)],
      ['consultation.typ', printedConsultation({ ...own, matterId: null }, own.attachments, words)],
      ['consultation.typ', printedConsultation({ ...ebina, matterId: null }, ebina.attachments, words)],
      ['agreement.typ', agreement()],
      ['notice.typ', printedNotice({ ...notice, consultationId: null, contacts }, words)],
    ];
    for (const [template, data] of papers) {
      const printed = await pdf.render(template, data, { createdAt: '2022-03-04T00:00:00.000Z' as Instant });
      if (!printed.ok) throw new Error(`${template} lacks ${printed.reason.characters.join(' ')}`);
      const text = Buffer.from(printed.value).toString('latin1');
      expect([template, text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0]).toEqual([template, 1]);
      (await import('node:fs')).writeFileSync(
        `/tmp/h1-${papers.findIndex(p => p[1] === data)}.pdf`,
        printed.value,
      );
    }
  });
});
