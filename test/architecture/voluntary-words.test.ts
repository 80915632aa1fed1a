import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/cli/words/catalogue-source.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** How a language names the law, how it commands, and how it says that it does not. */
const LANGUAGES = {
  ja: { law: /法律|感染症法|法定/, command: /強制|義務|命令|罰/, denial: /ではなく/ },
  'ja-easy': { law: /法律|感染症法/, command: /強制|義務|命令|罰/, denial: /ではありません/ },
  en: { law: /\blaws?\b|\blegal/i, command: /\ban order\b|oblig|compuls|penalt/i, denial: /\bnot\b/ },
  'zh-Hans': { law: /法律|感染症法|依法/, command: /强制|义务|命令|处罚/, denial: /不是/ },
  vi: { law: /luật/i, command: /bắt buộc(?! phải đi khám| nếu)|nghĩa vụ|xử phạt/, denial: /không phải/ },
  ko: { law: /법률|감염병법|법적/, command: /강제|의무|명령|처벌/, denial: /아니|아닌/ },
  'pt-BR': { law: /\bleis?\b|\blega(?:l|is)\b/i, command: /\bordem\b|obrigaç|\bmulta/i, denial: /\bnão\b/ },
} as const;

/** Where residents read that nothing of it is an order. */
const VOLUNTARY = ['inRecuperation.careVoluntary', 'landing.voluntary'];

/** Where the law is named: as what this is not, or as what takes over whom a physician reports. */
const OF_THE_LAW = new Set([
  ...VOLUNTARY,
  'certificatePage.legalLead',
  'certificatePage.refused.transferred',
  'confirm.notifiedTitle',
  'consent.notes.doctor',
  'consent.notes.law',
  'consent.notes.meals',
  'documentWordsJa.papers.legal-certificate.subtitle',
  'faq.q6.answer',
  'faq.q7.answer',
  'forSchools.askPerson',
  'forSchools.kindLegal',
  'inRecuperation.mealsWarning',
  'leafletEn',
  'status.states.transferred',
  'transferred.because.diagnosis',
  'transferred.because.meal-service',
  'transferred.means',
  'transferred.title',
]);

interface Text {
  readonly key: string;
  readonly text: string;
}

/** Every text of pages, mails, messages and papers for people outside, by its key. */
const textsIn = (language: string): readonly Text[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.startsWith('modules/') && path.endsWith(`.${language}.ts`))
    .filter(path => !path.includes('/console/'))
    .flatMap(path =>
      readCatalogue(readFileSync(`${SOURCE}${path}`, 'utf8')).map(word => ({
        key: path.includes('/transferred/') ? `transferred.${word.key}` : word.key,
        text: word.kind === 'text' ? word.text : word.source,
      })),
    );

describe.each(Object.entries(LANGUAGES))('the words in %s', (language, { law, command, denial }) => {
  const texts = textsIn(language);

  it('say on the first page and in the notes that nothing of it is an order (P-06)', () => {
    const told = texts.filter(({ key, text }) => VOLUNTARY.includes(key) && command.test(text));
    expect(told.map(({ key }) => key).sort()).toEqual(VOLUNTARY);
    for (const { text } of told) expect(text).toMatch(denial);
  });

  it('command nobody, and name the law only for those whom it takes over (P-06)', () => {
    const commands = texts.filter(({ key, text }) => command.test(text) && !VOLUNTARY.includes(key));
    expect(commands).toEqual([]);
    expect(texts.filter(({ key, text }) => law.test(text) && !OF_THE_LAW.has(key))).toEqual([]);
    expect(texts.length).toBeGreaterThan(500);
  });
});
