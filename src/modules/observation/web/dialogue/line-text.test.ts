import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReplyable } from '../../../../platform/line/line.port.ts';
import { languages } from '../../../../ui/language.ts';
import { alone, family, rules, turnsOf } from '../../domain/dialogue/dialogue.test-rules.ts';
import { closingOf } from '../../domain/dialogue/dialogue.ts';
import { numbered } from '../../domain/dialogue/heard.ts';
import type { Prompt } from '../../domain/dialogue/prompt.ts';
import { lineIn } from './dialogue.test-language.ts';
import { lineText } from './line-text.ts';

const line = family('line');
const measuredFields = ['temperature', 'spo2'] as const;
const reasons = ['not-a-number', 'out-of-range', 'did-you-mean'] as const;

/** Everything that can ever stand in the chat of this family, whatever they answer. */
const everything: readonly Prompt[] = [
  ...(['greeting', 'ask-temperature', 'ask-spo2', 'ask-condition', 'ask-confirm'] as const).map(code => ({
    code,
  })),
  ...(['call-now', 'consult', 'thanks', 'offer-web', 'not-understood'] as const).map(code => ({ code })),
  ...(['which-symptoms', 'symptoms-contradict'] as const).map(code => ({ code })),
  ...measuredFields.flatMap(field =>
    reasons.map(because => ({ code: 'measure-again', field, because }) as const),
  ),
  { code: 'ask-whom', positions: [1, 2, 3] },
  ...[1, 2, 3].map(position => ({ code: 'about-person', position }) as const),
  { code: 'ask-symptoms', choices: numbered(rules.symptoms) },
  { code: 'ask-emergency', choices: numbered(rules.emergencySymptoms) },
  { code: 'ask-signs', choices: numbered(rules.emergencySymptoms) },
];

describe.each(languages)('the chat in %s', language => {
  const context = lineIn(language);

  it('can be sent: every text filled, every button short enough', () => {
    const replyToken = 'token';
    for (const prompt of everything)
      expect(isReplyable({ replyToken, texts: [lineText(prompt, context)] }), prompt.code).toBe(true);
  });

  it('repeats nothing that was answered: its texts are the same whatever was said', () => {
    const possible = new Set(everything.map(prompt => lineText(prompt, context).text));
    const temperature = fc.integer({ min: 340, max: 420 }).map(tenths => (tenths / 10).toFixed(1));
    const spo2 = fc.integer({ min: 60, max: 100 }).map(String);
    const symptoms = fc.constantFrom('0', '2', '1 9', '27', 'せき');
    const emergency = fc.constantFrom('いいえ', 'はい', '7', '1 13');
    const anything = fc.array(fc.oneof(temperature, spo2, symptoms, emergency, fc.string()), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(temperature, spo2, symptoms, emergency, anything, (degrees, percent, some, sign, rest) => {
        const said = ['2', degrees, percent, some, sign, ...rest];
        const texts = turnsOf(line, said).flatMap(({ say }) =>
          say.map(prompt => lineText(prompt, context).text),
        );
        for (const text of texts) {
          expect(possible).toContain(text);
          expect(text).not.toContain(degrees);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names no disease, no result and nobody', () => {
    for (const prompt of everything)
      expect(lineText(prompt, context).text).not.toMatch(/コロナ|corona|covid|新冠|코로나|陽性|positiv/i);
  });

  it('takes every button that it shows', () => {
    const tap = (prompt: Prompt, index: number) =>
      lineText(prompt, context).quickReplies?.[index]?.data ?? '';
    const said = [
      tap({ code: 'ask-whom', positions: [1, 2, 3] }, 2),
      '36.5',
      tap({ code: 'ask-spo2' }, 0),
      tap({ code: 'ask-symptoms', choices: [] }, 0),
      tap({ code: 'ask-emergency', choices: [] }, 1),
      tap({ code: 'ask-condition' }, 0),
      tap({ code: 'ask-confirm' }, 0),
    ];
    expect(turnsOf(line, said).at(-1)).toMatchObject({
      outcome: { kind: 'answered', position: 3, given: { condition: 'none', spo2: '' } },
    });
  });

  it('gives the emergency number at once and the desk for whoever worries (K-19, K-20)', () => {
    const turn = turnsOf(alone('line'), ['36.5', '98', '0', '7']).at(-1);
    const [first] = turn?.say.map(prompt => lineText(prompt, context).text) ?? [];
    expect(first).toContain('045-000-0119');
    const [advice] = closingOf('line', 'caution').map(prompt => lineText(prompt, context).text);
    expect(advice).toContain('045-000-0567');
    const none = { ...context, emergencyPhone: null, consultationPhone: null };
    expect(lineText({ code: 'call-now' }, none).text).toContain('119');
    expect(lineText({ code: 'consult' }, none).text).not.toBe('');
  });
});

describe('the chat in Japanese', () => {
  const texts = (...prompts: readonly Prompt[]) => prompts.map(prompt => lineText(prompt, lineIn('ja')));

  it('shows symptoms under their numbers, with a button for none', () => {
    expect(texts({ code: 'ask-symptoms', choices: numbered(rules.symptoms).slice(0, 2) })).toEqual([
      {
        text: 'いま、どんな症状がありますか。番号を送ってください。いくつもあるときは、間を空けて、まとめて送ってください。\n1 発熱\n2 せき',
        quickReplies: [{ label: 'ない', data: 'ask-symptoms=nothing' }],
      },
    ]);
  });

  it('points to the web when it goes wrong', () => {
    expect(texts({ code: 'offer-web' })[0]?.text).toContain('https://example.lg.jp/ja/observe');
  });

  it('refuses to write what is only ever spoken', () => {
    expect(() => texts({ code: 'read-back', field: 'temperature', value: 36.5 })).toThrow('on the telephone');
    expect(() => texts({ code: 'ask-birthday' })).toThrow('on the telephone');
  });
});
