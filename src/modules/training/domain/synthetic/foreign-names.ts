import type { ResidentLanguage } from '../resident-language.ts';
import type { NamePart } from './names.ja.ts';

interface Names {
  readonly families: readonly [NamePart, ...NamePart[]];
  readonly given: readonly [NamePart, ...NamePart[]];
}

/** Names of people who read another language than Japanese, as their residence cards have them. */
export const FOREIGN_NAMES: Readonly<Record<Exclude<ResidentLanguage, 'ja'>, Names>> = {
  'ja-easy': {
    families: [
      ['SHRESTHA', 'シュレスタ'],
      ['PERERA', 'ペレラ'],
    ],
    given: [
      ['RAM', 'ラム'],
      ['SITA', 'シタ'],
      ['NIMAL', 'ニマル'],
    ],
  },
  en: {
    families: [
      ['SANTOS', 'サントス'],
      ['WALKER', 'ウォーカー'],
      ['KUMAR', 'クマル'],
    ],
    given: [
      ['MARIA', 'マリア'],
      ['JAMES', 'ジェームズ'],
      ['ANITA', 'アニタ'],
    ],
  },
  'zh-Hans': {
    families: [
      ['王', 'オウ'],
      ['李', 'リ'],
      ['陈', 'チン'],
    ],
    given: [
      ['芳', 'ホウ'],
      ['明', 'メイ'],
      ['静', 'セイ'],
    ],
  },
  vi: {
    families: [
      ['NGUYEN', 'グエン'],
      ['TRAN', 'チャン'],
      ['PHAM', 'ファム'],
    ],
    given: [
      ['THI LAN', 'ティラン'],
      ['VAN MINH', 'バンミン'],
      ['QUOC HUY', 'クオックフイ'],
    ],
  },
  ko: {
    families: [
      ['金', 'キム'],
      ['朴', 'パク'],
    ],
    given: [
      ['民俊', 'ミンジュン'],
      ['智恩', 'ジウン'],
    ],
  },
  'pt-BR': {
    families: [
      ['SILVA', 'シルバ'],
      ['OLIVEIRA', 'オリベイラ'],
      ['TANAKA SOUZA', 'タナカソウザ'],
    ],
    given: [
      ['LUCAS', 'ルーカス'],
      ['ANA PAULA', 'アナパウラ'],
      ['RAFAEL', 'ラファエル'],
    ],
  },
};
