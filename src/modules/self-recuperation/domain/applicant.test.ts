import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApplicantContext, type ApplicantEntry, addressOf, readApplicant } from './applicant.ts';
import { readEmailAddress } from './email-address.ts';
import type { Town } from './postal-code.ts';
import { readPostalCode } from './postal-code.ts';

const ebina = { code: '142158', name: '海老名市' };
const town: Town = { prefecture: '神奈川県', municipality: ebina, town: '上郷' };
const tokyo: Town = {
  prefecture: '東京都',
  municipality: { code: '131016', name: '千代田区' },
  town: '千代田',
};
const naka = { code: '141046', name: '横浜市中区' };
const TOWNS: Readonly<Record<string, readonly Town[]>> = {
  '2430434': [town],
  '1000001': [tokyo],
  '2310000': [town, { ...town, municipality: naka }],
};

const context: ApplicantContext = {
  guardianRequired: false,
  prefecture: '神奈川県',
  addressBook: {
    townsOf: code => TOWNS[code] ?? [],
    municipalityNamed: (_prefecture, name) => [ebina, naka].find(known => known.name === name) ?? null,
    municipalityCoded: () => null,
  },
  tidyName: text => text.trim(),
  normaliseKana: text => (/^[ァ-ヶー ]+$/u.test(text) ? text : null),
  normalisePhone: text => (/^0\d{9,10}$/.test(text) ? text : null),
};

const good: ApplicantEntry = {
  name: '𠮷田 髙﨑',
  nameKana: 'ヨシダ タカサキ',
  guardianName: '',
  postalCode: '243-0434',
  municipality: '海老名市',
  street: '上郷99',
  phone: '0462311111',
  email: 'taro@example.jp',
  emailAgain: 'taro@example.jp',
  observationChannel: 'line',
};

const problemsOf = (entry: Partial<ApplicantEntry>, changed: Partial<ApplicantContext> = {}) => {
  const read = readApplicant({ ...good, ...entry }, { ...context, ...changed });
  return read.ok ? [] : read.reason.map(({ field, reason }) => `${field}: ${reason}`);
};

describe('reading step 2', () => {
  it('keeps a name in any Unicode as it was written (F-16)', () => {
    for (const name of ['𠮷田 髙﨑', '葛\u{E0100}城 太郎', 'Nguyễn Thị Lan', '𩸽 たろう', 'محمد']) {
      const read = readApplicant({ ...good, name }, context);
      expect(read.ok && read.value.name).toBe(name);
    }
  });

  it.each([
    [{ name: '' }, 'name: missing'],
    [{ name: '123' }, 'name: not-a-name'],
    [{ name: '山'.repeat(81) }, 'name: too-long'],
    [{ nameKana: '吉田' }, 'name-kana: not-kana'],
    [{ postalCode: '' }, 'postal-code: missing'],
    [{ postalCode: '12-34' }, 'postal-code: not-seven-digits'],
    [{ postalCode: '100-0001' }, 'postal-code: other-prefecture'],
    [{ municipality: '厚木市' }, 'municipality: unknown-municipality'],
    [{ municipality: '横浜市中区' }, 'municipality: differs-from-postal-code'],
    [{ postalCode: '231-0000', municipality: '' }, 'municipality: missing'],
    [{ street: ' ' }, 'street: missing'],
    [{ phone: '110' }, 'phone: not-a-phone-number'],
    [{ email: 'taro' }, 'email: not-an-address'],
    [{ emailAgain: 'jiro@example.jp' }, 'email-again: differs-from-first'],
    [{ observationChannel: null }, 'observation-channel: missing'],
  ] as const)('%o is %s', (entry, problem) => {
    expect(problemsOf(entry)).toEqual([problem]);
  });

  it('asks for a guardian only where there must be one (K-33)', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({}, { guardianRequired: true })).toEqual(['guardian-name: missing']);
    const adult = readApplicant({ ...good, guardianName: '吉田 花' }, context);
    expect(adult.ok && adult.value.guardianName).toBeNull();
  });

  it('fills in the municipality that the postal code leaves no doubt about', () => {
    const read = readApplicant({ ...good, municipality: '' }, context);
    expect(read.ok && addressOf(read.value)).toBe('海老名市上郷99');
    const prefixed = readApplicant({ ...good, municipality: '神奈川県 海老名市' }, context);
    expect(prefixed.ok && prefixed.value.municipality).toEqual(ebina);
  });

  it('lets the name decide where the postal code is not in the table', () => {
    const read = readApplicant({ ...good, postalCode: '2439999' }, context);
    expect(read.ok && read.value.municipality).toEqual(ebina);
  });
});

describe('postal codes and mail addresses', () => {
  it.each(['2430434', '243-0434', '〒243-0434', '２４３－０４３４', ' 243 0434 ', '243ー0434'])(
    '%s is seven digits',
    text => {
      expect(readPostalCode(text)).toEqual({ ok: true, value: '2430434' });
    },
  );

  it('anything else is not', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = readPostalCode(text);
        if (read.ok) expect(text.normalize('NFKC').replaceAll(/\D/g, '')).toBe(read.value);
      }),
    );
    for (const text of ['243043', '24304345', '243-043a', '千代田区'])
      expect(readPostalCode(text).ok).toBe(false);
  });

  it.each([
    ['Taro@Example.JP', 'Taro@example.jp'],
    ['ｔａｒｏ＠example.jp', 'taro@example.jp'],
    ['a.b+c@mail.example.co.jp', 'a.b+c@mail.example.co.jp'],
  ])('%s is read as %s', (text, address) => {
    expect(readEmailAddress(text)).toEqual({ ok: true, value: address });
  });

  it.each([
    'taro',
    'taro@',
    '@example.jp',
    'taro@example',
    'a b@example.jp',
    'a@b@example.jp',
    'taro@example.jp,x@y.jp',
    `${'a'.repeat(250)}@example.jp`,
  ])('%s is no address', text => {
    expect(readEmailAddress(text)).toEqual({ ok: false, reason: 'not-an-address' });
  });
});
