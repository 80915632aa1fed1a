import type { OutgoingPayload } from '../../src/platform/delivery/announce-outgoing.ts';

/** Words that tell of an illness, a test or its result. Whoever looks over a shoulder must not meet them. */
export const HEALTH_WORDS: readonly string[] = [
  'コロナ',
  'COVID',
  '感染',
  '陽性',
  '陰性',
  '発熱',
  '体温',
  '検温',
  '酸素',
  '症状',
  'せき',
  '重症',
  '発症',
  '妊娠',
  'ねつ',
  'coronavirus',
  'infection',
  'infected',
  'positive',
  'negative result',
  'fever',
  'temperature',
  'oxygen',
  'symptom',
  '新冠',
  '发烧',
  '体温',
  '症状',
  '阳性',
  'dương tính',
  'nhiệt độ',
  'triệu chứng',
  '코로나',
  '양성',
  '체온',
  '증상',
  'positivo',
  'febre',
  'temperatura',
  'sintoma',
];

/** Random text, in which any letters may stand. */
const TOKENS = /(?:https?:\/\/\S+|[A-Za-z0-9_-]{20,}={0,2})/g;

/** In a chat or call that the person began, questions may name what they ask about. They name nobody all the same. */
const isAnswerToPerson = ({ channel, payload }: OutgoingPayload): boolean =>
  (channel === 'line' && payload.includes('"replyToken"')) ||
  (channel === 'voice' && payload.startsWith('<?xml'));

export interface Leak {
  readonly channel: OutgoingPayload['channel'];
  readonly found: string;
  readonly payload: string;
}

/** Whether the value stands in the text; one of Latin letters as a word, not within another. */
function holds(text: string, value: string): boolean {
  if (!/^[a-z ]+$/.test(value)) return text.includes(value);
  return new RegExp(`(?<![a-z])${value}(?![a-z])`).test(text);
}

/** Every payload that holds one of the sentinels, or a health word where none may be. */
export function findLeaks(
  payloads: readonly OutgoingPayload[],
  sentinels: readonly string[],
): readonly Leak[] {
  const distinct = new Map<string, OutgoingPayload>();
  for (const { channel, payload } of payloads) {
    const text = payload.replace(TOKENS, ' ');
    distinct.set(`${channel}|${text}`, { channel, payload: text });
  }
  const texts = [...distinct.values()].map(sent => ({ sent, text: sent.payload.toLowerCase() }));
  const leaks: Leak[] = [];
  for (const { sent, text } of texts)
    for (const word of isAnswerToPerson(sent) ? [] : HEALTH_WORDS)
      if (text.includes(word.toLowerCase())) leaks.push({ ...sent, found: word });
  const all = texts.map(({ text }) => text).join('\u0000');
  for (const sentinel of sentinels.map(value => value.toLowerCase())) {
    if (!all.includes(sentinel)) continue;
    for (const { sent, text } of texts) if (holds(text, sentinel)) leaks.push({ ...sent, found: sentinel });
  }
  return leaks;
}
