/** A date as a person types it into three boxes. */
export interface TypedDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** What a resident knows of themselves when they file. */
export interface Person {
  readonly name: string;
  readonly kana: string;
  readonly born: TypedDate;
  /** Null without symptoms. */
  readonly onset: TypedDate | null;
  readonly tested: TypedDate;
  readonly postalCode: string;
  readonly house: string;
  readonly phone: string;
  readonly email: string;
}

/** Writes a day of this year of the tests as it is typed. */
export const day = (month: number, date: number): TypedDate => ({
  year: '2022',
  month: String(month),
  day: String(date),
});

/** Characters outside the plane that most fonts begin with, kana of half width, an era year. */
export const yoshida: Person = {
  name: '𠮷田 﨑子',
  kana: 'ﾖｼﾀﾞ ｻｷｺ',
  born: { year: '平成2', month: '４', day: '12' },
  onset: day(2, 19),
  tested: day(2, 20),
  postalCode: '2430434',
  house: '1丁目2番3号 海老名マンション101',
  phone: '090-0000-0101',
  email: 'sakiko@mail.invalid',
};

/** Without symptoms on the day of filing. */
export const tanaka: Person = {
  name: '田中 一郎',
  kana: 'たなか いちろう',
  born: { year: '1985', month: '11', day: '3' },
  onset: null,
  tested: day(2, 21),
  postalCode: '231-0021',
  house: '1番地',
  phone: '080-0000-0102',
  email: 'ichiro@mail.invalid',
};

/** As long as names, addresses and mail addresses get in life. */
export const longName: Person = {
  name: 'クリスティーナ　アレクサンドラ　フェルナンデス　デ　ソウザ　長谷川',
  kana: 'クリスティーナ　アレクサンドラ　フェルナンデス　デ　ソウザ　ハセガワ',
  born: { year: '1988', month: '12', day: '31' },
  onset: day(2, 28),
  tested: day(3, 1),
  postalCode: '2430434',
  house: '12丁目345番678号 グランドメゾン海老名セントラルレジデンスイーストタワー4321号室 佐々木様方',
  phone: '046-000-0103',
  email: 'christina.alexandra.fernandes.de.souza.hasegawa.1988@a-rather-long-company-name.invalid',
};
