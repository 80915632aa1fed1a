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
