import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../ui/language.ts';
import { observationMessages } from './observation-messages.ts';

const templates = observationMessages({
  linkOf: (language, token) => `https://x.example/${language}/open/${token}`,
});
const TELLING: Readonly<Record<Language, RegExp>> = {
  ja: /コロナ|感染|陽性|検査|療養|症状|体温|発熱|病|自主/,
  'ja-easy': /コロナ|感染|陽性|検査|療養|症状|体温|熱|病気|自主/,
  en: /covid|corona|infect|positive|test|recuperat|symptom|temperature|fever|sick|\bill\b/i,
  'zh-Hans': /新冠|感染|阳性|检测|疗养|症状|体温|发烧|病/,
  vi: /covid|corona|nhiễm|dương tính|xét nghiệm|triệu chứng|nhiệt độ|sốt|bệnh/i,
  ko: /코로나|감염|양성|검사|요양|증상|체온|발열|병/,
  'pt-BR': /covid|corona|infec|positiv|teste|sintoma|temperatura|febre|doen|recupera/i,
};

const hasLink = (name: string): boolean => !name.endsWith('-call') && !name.includes('household');

describe('the messages of the daily question', () => {
  it.each(Object.entries(templates))('%s tells whoever else sees it nothing', (_, template) => {
    for (const language of languages) {
      const { subject, body } = template({}, 'tok', language);
      expect(`${subject} ${body}`, language).not.toMatch(TELLING[language]);
      expect(subject.length).toBeGreaterThan(0);
    }
  });

  it('carries the link once where the person reads it, and never where it is spoken or for the household', () => {
    for (const language of languages)
      for (const [name, template] of Object.entries(templates)) {
        const { body } = template({}, 'tok', language);
        const links = body.split(`https://x.example/${language}/open/tok`).length - 1;
        expect(links, `${name} in ${language}`).toBe(hasLink(name) ? 1 : 0);
      }
  });
});
