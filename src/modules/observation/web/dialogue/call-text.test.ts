import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../ui/language.ts';
import { alone, family, rules, turnsOf } from '../../domain/dialogue/dialogue.test-rules.ts';
import { numbered } from '../../domain/dialogue/heard.ts';
import { isAboutHealth, type Prompt } from '../../domain/dialogue/prompt.ts';
import { callText, sorryText } from './call-text.ts';
import { callIn, questionIn } from './dialogue.test-language.ts';
import { recordingName } from './recording.ts';

const spoken = (prompts: readonly Prompt[], language: Language) =>
  prompts.flatMap(prompt => callText(prompt, callIn(language)).map(({ text }) => text));

const positions = [1, 2];
const choices = numbered(rules.emergencySymptoms);
const neutral: readonly Prompt[] = [
  ...(['greeting', 'ask-birthday', 'wrong-birthday', 'not-heard', 'not-understood'] as const),
  ...(['good-bye', 'machine', 'offer-web'] as const),
].map(code => ({ code }));
const healthy: readonly Prompt[] = [
  ...(['ask-temperature', 'ask-spo2', 'ask-condition', 'ask-confirm', 'call-now', 'consult'] as const).map(
    code => ({ code }),
  ),
  ...(['thanks', 'which-symptoms', 'symptoms-contradict'] as const).map(code => ({ code })),
  { code: 'read-back', field: 'temperature', value: 36.5 },
  { code: 'read-back', field: 'spo2', value: 98 },
  { code: 'measure-again', field: 'spo2', because: 'out-of-range' },
  { code: 'ask-symptoms', choices: numbered(rules.symptoms) },
  { code: 'ask-emergency', choices },
  { code: 'ask-signs', choices },
];
const everything: readonly Prompt[] = [
  ...neutral,
  { code: 'ask-whom', positions },
  { code: 'about-person', position: 2 },
  ...healthy,
];

/** What would tell a family, or whoever else takes the call, what it is about. */
const HEALTH_WORDS: Readonly<Record<Language, RegExp>> = {
  ja: /体|症|健康|病|感染|コロナ|酸素|検査|陽性|療養|医|熱|調|大事|相談|救急|119/,
  'ja-easy': /体|症|健康|病|感染|コロナ|酸素|検査|陽性|療養|医|熱|休|相談|救急|119/,
  en: /health|symptom|temperature|fever|oxy|covid|corona|test|positive|\bill\b|sick|doctor|recuperat|care\b|119/i,
  'zh-Hans': /体|症|健康|病|感染|新冠|氧|检测|阳性|疗养|医|烧|咨询|119/,
  vi: /sức khỏe|triệu chứng|nhiệt độ|oxy|bệnh|covid|corona|xét nghiệm|dương tính|y tế|sốt|119/i,
  ko: /체온|증상|건강|병|감염|코로나|산소|검사|양성|요양|의료|열|몸|상담|119/,
  'pt-BR': /saúde|sintoma|temperatura|oxig|oxím|doen|covid|corona|exame|positiv|médic|febre|119/i,
};

describe('a call in Japanese', () => {
  it('is this conversation', () => {
    const keys = ['0203', '365', '1', '98', '1', '2', '2', '2', '1'];
    const script = turnsOf(alone('phone'), keys).map(({ say }, index) => [
      ...spoken(say, 'ja'),
      ...(index < keys.length ? [`<${keys[index]}>`] : []),
    ]);
    expect(script).toEqual([
      [
        'こんにちは。神奈川県からのお電話です。',
        'ご本人か、たしかめます。お誕生日の月と日を、4けたの数字で押してください。2月3日なら、ゼロ、に、ゼロ、さん、です。',
        '<0203>',
      ],
      ['体温を、3けたの数字で押してください。36度5分なら、さん、ろく、ご、です。', '<365>'],
      ['36度5分ですね。', 'よろしければ1、やり直すなら2を押してください。', '<1>'],
      [
        '血液の中の酸素の数字を押して、最後にシャープを押してください。はかる機械がない方は、ゼロとシャープを押してください。',
        '<98>',
      ],
      ['98パーセントですね。', 'よろしければ1、やり直すなら2を押してください。', '<1>'],
      [
        'いまある症状の番号を続けて押して、最後にシャープを押してください。なければ、ゼロとシャープです。',
        '1、発熱。',
        '2、せき。',
        '3、のどの痛み。',
        '4、息苦しさ。',
        '5、だるさ。',
        '6、吐き気。',
        '7、頭痛。',
        '8、下痢。',
        '9、味やにおいがしない。',
        '<2>',
      ],
      [
        'つぎのことが、ひとつでもありますか。顔色が明らかに悪い、唇が紫色になっている、いつもと違う、様子がおかしい、息が荒くなった（呼吸数が多くなった）、急に息苦しくなった、生活をしていて少し動くと息苦しい、胸の痛みがある、横になれない。座らないと息ができない、肩で息をしている、突然（2時間以内を目安）ゼーゼーしはじめた、ぼんやりしている（反応が弱い）、もうろうとしている（返事がない）、脈がとぶ、脈のリズムが乱れる感じがする。',
        'あれば1、なければ2を押してください。',
        '<2>',
      ],
      [
        'きのうとくらべて、どうですか。症状がなければ1、変わらなければ2、軽くなったか、なくなったなら3、悪くなったなら4を押してください。',
        '<2>',
      ],
      ['以上でよろしければ1、はじめからやり直すなら2を押してください。', '<1>'],
      [],
    ]);
  });

  it('gives the emergency number digit by digit, twice, before it asks on (K-20)', () => {
    const turn = turnsOf(alone('phone'), ['0203', '365', '1', '0', '0', '1']).at(-1);
    expect(spoken(turn?.say ?? [], 'ja').slice(0, 4)).toEqual([
      'すぐに、コロナ119に電話してください。番号は、0 4 5、0 0 0、0 1 1 9、です。くり返します。0 4 5、0 0 0、0 1 1 9、です。',
      'つながらないときは、いち、いち、きゅう番に電話してください。職員からお電話することがあります。このお電話は、切ってかまいません。',
      'あてはまるものの番号を、2けたで続けて押して、最後にシャープを押してください。',
      '0 1、顔色が明らかに悪い。',
    ]);
  });

  it('calls nobody by name in a family', () => {
    const turns = turnsOf(family('phone'), ['0203', '2']);
    expect(spoken(turns[1]?.say ?? [], 'ja')).toEqual([
      'どなたについて答えますか。',
      '1人目の方は、1。',
      '2人目の方は、2。',
      '3人目の方は、3。',
      '番号を押してください。',
    ]);
    expect(spoken(turns[2]?.say ?? [], 'ja')[0]).toBe('2人目の方について、おたずねします。');
  });
});

describe.each(languages)('a call in %s', language => {
  it('says nothing about health in any neutral prompt, also on an answering machine', () => {
    for (const prompt of neutral) {
      expect(isAboutHealth(prompt)).toBe(false);
      for (const text of spoken([prompt], language)) expect(text).not.toMatch(HEALTH_WORDS[language]);
    }
  });

  it('knows every prompt that is about health as such', () => {
    for (const prompt of healthy) expect(isAboutHealth(prompt), prompt.code).toBe(true);
  });

  it('has short words and the right voice for everything', () => {
    for (const prompt of everything)
      for (const text of callText(prompt, callIn(language))) {
        expect(text.text.trim()).toBe(text.text);
        expect(text.text.length).toBeGreaterThan(0);
        if (prompt.code !== 'ask-emergency') expect(text.text.length, text.text).toBeLessThan(230);
        expect(text.language).toMatch(/^(ja-JP|en-US|zh-CN|vi-VN|ko-KR|pt-BR)$/);
        expect(text.recording).toBeNull();
      }
  });

  it('lists every symptom of the rulebook under its keys', () => {
    const { symptomTitle } = questionIn(language);
    const text = spoken([{ code: 'ask-signs', choices }], language).join('\n');
    for (const { number, code } of choices) {
      expect(text).toContain(`${[...number].join(' ')}`);
      expect(text).toContain(symptomTitle(code));
    }
  });

  it('still says what to do where the rulebook names no number', () => {
    const context = { ...callIn(language), emergency: null, consultation: null };
    expect(callText({ code: 'call-now' }, context)).toHaveLength(1);
    expect(callText({ code: 'consult' }, context)).toHaveLength(1);
  });
});

describe('a recorded prompt', () => {
  const recordings = {
    folder: 'https://voice.example.lg.jp/prompts',
    files: new Set(['ask-temperature.ja.mp3', 'call-now.ja.mp3']),
  };
  const recordingsOf = (prompt: Prompt) =>
    callText(prompt, { ...callIn('ja'), recordings }).map(({ recording }) => recording);

  it('is played where the file is there', () => {
    expect(recordingsOf({ code: 'ask-temperature' })).toEqual([
      'https://voice.example.lg.jp/prompts/ask-temperature.ja.mp3',
    ]);
    expect(recordingsOf({ code: 'thanks' })).toEqual([null]);
  });

  it('never holds what changes: a list, a value or a number to call', () => {
    for (const prompt of healthy)
      if (
        ['call-now', 'consult', 'read-back', 'ask-symptoms', 'ask-emergency', 'ask-signs'].includes(
          prompt.code,
        )
      )
        expect(recordingName(prompt.code, 'ja')).toBeNull();
    expect(recordingsOf({ code: 'call-now' })).toEqual([null, null]);
  });
});

describe('a call that cannot go on', () => {
  it.each(languages)('says whom to call instead, and nothing of what it is about: %s', language => {
    const { text } = sorryText(language, 'X', '045-000-0567');
    expect(text).toMatch(/0 4 5\D+0 0 0\D+0 5 6 7/);
    expect(text).not.toMatch(HEALTH_WORDS[language]);
    expect(sorryText(language, 'X', null).text).not.toBe('');
  });
});
