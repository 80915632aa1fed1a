import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { createTypstPdf } from '../../../platform/pdf/typst.pdf.ts';
import { readPdf } from '../../documents/templates/read-pdf.cases.ts';
import { printedDisclosures } from '../use-cases/disclosures/print-disclosures.use-case.ts';
import type { NamedDisclosure } from '../use-cases/disclosures/show-disclosures.use-case.ts';

const pdf = createTypstPdf({ root: fileURLToPath(new URL('.', import.meta.url)) });
afterAll(() => pdf.stop());

const createdAt = '2022-03-10T03:00:00.000Z' as Instant;
const subject = { name: '𠮷田 﨑子', number: '14-00000001' };
const ID = '01890a5d-ac96-774b-bcce-b302099a8057' as Uuid;
const given: NamedDisclosure = {
  packageId: ID,
  rowNumber: 1,
  caseId: ID,
  reference: ID,
  kind: 'new',
  fields: ['name', 'address', 'contact', 'period'],
  category: 'self',
  municipalityCode: '142158',
  receiverName: '海老名市',
  receivingUnit: '自宅療養者支援チーム',
  basisId: ID,
  basisTitle: '情報公開・個人情報保護審査会 答申第12号',
  purposes: ['shopping', 'health-call'],
  sequence: 3,
  disclosedAt: '2022-03-09T01:00:00.000Z' as Instant,
  recalledAt: null,
};
const textOf = async (disclosures: readonly NamedDisclosure[]): Promise<string> => {
  const data = printedDisclosures(subject, disclosures, { authority: '神奈川県', createdAt });
  const printed = await pdf.render('disclosures.typ', data, { createdAt });
  if (!printed.ok) throw new Error(`lacks ${printed.reason.characters.join(' ')}`);
  const read = await readPdf(printed.value);
  expect(read).toMatchObject({ marked: true, language: 'ja-JP', title: '個人情報の提供の記録' });
  return read.texts.map(({ text }) => text.replaceAll(/\s/g, '')).join('');
};

describe('the paper about what was given', () => {
  it('says to whom, what, on which basis, for what and when, with every letter of the name', async () => {
    const text = await textOf([
      given,
      { ...given, kind: 'cancelled', fields: [], sequence: 4, recalledAt: createdAt },
    ]);
    for (const part of [
      '𠮷田﨑子',
      '令和4年3月9日',
      '令和4年3月10日に回収',
      '海老名市',
      '自宅療養者支援チーム',
      '氏名／住所／連絡先／療養期間',
      '（項目なし）',
      '答申第12号',
      '電話による健康状態の確認',
      '取消',
    ])
      expect(text).toContain(part);
  });

  it('says that nothing was given', async () => {
    expect(await textOf([])).toContain('提供した記録はありません。');
  });
});
