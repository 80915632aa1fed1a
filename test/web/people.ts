import {
  applicantForm,
  conditionsForm,
  photo,
} from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import type { Fields } from './client.ts';

/** Somebody made up, with a name that no other text of the program holds. */
export interface Person {
  readonly name: string;
  readonly kana: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly remarks: string;
  /** Makes the photos differ. */
  readonly shade: number;
  /** By which they want to be asked; on the web unless told. */
  readonly channel?: 'web' | 'line' | 'voice';
}

export const washimi: Person = {
  name: '鷲見 匠海',
  kana: 'ワシミ タクミ',
  phone: '046-232-7701',
  email: 'washimi.takumi@mail.invalid',
  street: '上郷771番地の3',
  remarks: '夜は電話に出られません',
  shade: 30,
};

export const konno: Person = {
  name: '昆野 紗弥',
  kana: 'コンノ サヤ',
  phone: '046-232-8802',
  email: 'konno.saya@mail.invalid',
  street: '国分南882番地',
  remarks: '=HYPERLINK("https://evil.invalid")',
  shade: 90,
};

/** Lives in the area of the other authority of the test world. */
export const haraguchi: Person = {
  name: '原口 結衣',
  kana: 'ハラグチ ユイ',
  phone: '042-700-9903',
  email: 'haraguchi.yui@mail.invalid',
  street: '中央993番地',
  remarks: '',
  shade: 150,
};

/** Born on 12 April, ill since 13 February 2022, tested on the day of filing. */
export const conditions: Fields = {
  ...conditionsForm,
  'onset-month': '2',
  'onset-day': '13',
  'tested-month': '2',
  'tested-day': '14',
};

export const birthday: Fields = { 'birthday-month': '4', 'birthday-day': '12' };

export const applicantOf = ({ name, kana, phone, email, street, channel = 'web' }: Person): Fields => ({
  ...applicantForm,
  'observation-channel': channel,
  name,
  'name-kana': kana,
  phone,
  email,
  'email-again': email,
  street,
});

export const evidenceOf = async ({ remarks, shade }: Person): Promise<Fields> => ({
  'evidence-kind': 'kit',
  'kit-listed': 'yes',
  'kit-maker': '',
  remarks,
  'test-result': await photo(shade),
  identity: await photo(shade + 40),
});
