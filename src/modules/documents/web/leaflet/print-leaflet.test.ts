import { describe, expect, it } from 'vitest';
import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ok } from '../../../../kernel/result.ts';
import { loadRulebook } from '../../../rulebook/index.ts';
import { createLeafletPrinter, leafletForm } from '../../use-cases/print-leaflet.ts';
import { leafletEn } from './words.en.ts';
import { leafletJa } from './words.ja.ts';

const rulebook = await loadRulebook();
const kanagawa = 140007 as AuthorityId;
const today = '2022-02-14' as PlainDate;
const deps = {
  rulebook,
  publicOrigin: 'https://example.jp',
  askChannels: new Set(['line', 'voice'] as const),
  issuerOf: () => ({ authority: '神奈川県', department: '' }),
};
const texts = {
  ja: { words: leafletJa, date: (date: PlainDate) => date },
  en: { words: leafletEn, date: (date: PlainDate) => date },
};
const linesOf = (changed: typeof rulebook, language: 'ja' | 'en'): string =>
  JSON.stringify(leafletForm({ ...deps, rulebook: changed }, kanagawa, today, language, texts[language]));

describe('the leaflet (K-46)', () => {
  it('takes every number from the rulebook of the day', () => {
    const [period] = rulebook.periods;
    const [window] = rulebook.filingWindow;
    const [notice] = rulebook.notice;
    if (period === undefined || window === undefined || notice === undefined) throw new Error('No rules.');
    const changed: typeof rulebook = {
      ...rulebook,
      periods: [
        {
          ...period,
          symptomatic: { ...period.symptomatic, days: 31, hoursAfterRelief: 97 },
          asymptomatic: { ...period.asymptomatic, days: 23 },
        },
      ],
      filingWindow: [{ ...window, symptomaticThroughDay: 41, asymptomaticThroughDay: 37 }],
      notice: [{ ...notice, validMonths: 5 }],
    };
    for (const language of ['ja', 'en'] as const) {
      const told = linesOf(changed, language);
      for (const number of ['31', '97', '23', '41', '37', '5']) expect(told).toContain(number);
      expect(linesOf(rulebook, language)).not.toMatch(/31日目|day 31|97/);
    }
  });

  it('promises no way of the daily question that nobody carries', () => {
    const told = (askChannels: ReadonlySet<'line' | 'voice'>) =>
      JSON.stringify(leafletForm({ ...deps, askChannels }, kanagawa, today, 'ja', texts.ja));
    expect(told(deps.askChannels)).toContain('LINEや電話やメールなどの毎日の質問');
    expect(told(new Set())).not.toMatch(/LINE|電話など/);
  });

  it('says in both languages that it is not for private insurance, and whom to call', () => {
    expect(linesOf(rulebook, 'ja')).toContain('民間の保険金請求には使用できません');
    expect(linesOf(rulebook, 'en')).toContain('Not for claims on private insurance');
    const [contact] = rulebook.contacts;
    const phone = contact?.contacts.find(({ code }) => code === 'corona119')?.phone ?? 'none';
    for (const language of ['ja', 'en'] as const) expect(linesOf(rulebook, language)).toContain(phone);
  });

  it('is printed once a day and language, and again when printing failed', async () => {
    let printed = 0;
    const pdf = {
      stop: async () => undefined,
      render: async () => {
        printed += 1;
        if (printed === 1) throw new Error('first');
        return ok(new Uint8Array([printed]));
      },
    };
    const print = createLeafletPrinter({ ...deps, pdf }, texts);
    await expect(print(kanagawa, today, 'ja')).rejects.toThrow('first');
    const [a, b] = await Promise.all([print(kanagawa, today, 'ja'), print(kanagawa, today, 'ja')]);
    expect([a, b, printed]).toEqual([new Uint8Array([2]), new Uint8Array([2]), 2]);
    await print(kanagawa, '2022-02-15' as PlainDate, 'ja');
    await print(kanagawa, today, 'en');
    expect(printed).toBe(4);
  });
});
