import type { ChannelReason, ReportChannel } from '../domain/case-report.ts';
import type { CaseReportStatus } from '../domain/case-report-status.ts';
import type { CorrectionReason } from '../domain/correction.ts';
import type { QualityFlaw } from '../domain/data-quality.ts';
import type { SoftQuestion } from '../domain/date-checks.ts';
import type { FieldReason, ItemProblem } from '../domain/field-reason.ts';
import type { ReportKind } from '../domain/profile.ts';

const problems: Record<ItemProblem, string> = {
  missing: 'を入れてください',
  'too-long': 'が長すぎます。短くしてください',
  'not-a-name': 'が読み取れません。文字で入れてください',
  'not-kana': 'は、カタカナ・ひらがな・ローマ字のどれかで入れてください',
  'not-a-date': 'が日付として読めません。例：3/15、20220315、R4.3.15',
  'in-future': 'がきょうより後です。日付を確かめてください',
  'too-long-ago': 'が古すぎます。年を確かめてください',
  'not-a-choice': 'を選択肢から選んでください',
  'none-and-others': 'で「なし」とほかを一緒に選べません',
  'not-a-phone': 'は、市外局番からの番号を入れてください',
  'not-a-postal-code': 'は7桁の数字で入れてください',
  'not-for-this-kind': 'は、選んだ類型では届け出ません。類型を確かめるか、空にしてください',
  'not-elderly': 'が「65歳以上」ですが、診断日の年齢は65歳に届きません',
  'unknown-municipality': 'の市区町村が分かりません。番号を確かめてください',
  'choose-municipality': 'には市区町村が複数あります。下から選んでください',
};

export const ja = {
  title: '発生届',
  numbered: (name: string) => `${name} さんの発生届`,
  navigation: '発生届',
  navigationCounts: '年代別の総数',
  navigationQuality: 'データの点検',
  statuses: {
    submitted: '届出済み（確認前）',
    queried: '問い合わせ中',
    accepted: '受理',
    transferred: '移管',
    withdrawn: '取り下げ',
  } satisfies Record<CaseReportStatus, string>,
  kinds: {
    confirmed: '患者（確定例）',
    asymptomatic: '無症状病原体保有者',
    suspected: '疑似症患者',
    deceased: '感染症死亡者の死体',
    'suspected-deceased': '感染症死亡疑い者の死体',
  } satisfies Record<ReportKind, string>,
  channels: {
    web: 'Web',
    file: 'ファイル',
    fhir: 'FHIR',
    fax: 'FAX',
    paper: '紙',
    phone: '電話',
  } satisfies Record<ReportChannel, string>,
  channelReasons: {
    'authority-not-using': '所在する自治体が使っていない',
    'no-web-entry': '医療機関のシステム上、Web入力が難しい',
    outage: '障害で入力できなかった',
    other: 'その他',
  } satisfies Record<ChannelReason, string>,
  correctionReasons: {
    'typing-error': '入力の誤り',
    'answer-to-query': '保健所からの問い合わせへの回答',
    'new-result': '検査や診断の結果が変わった',
    'wrong-person': '別の人の情報だった',
    death: '死亡',
    other: 'その他',
  } satisfies Record<CorrectionReason, string>,
  flaws: {
    'onset-missing': '発病年月日がない',
    'onset-equals-sampling': '発病日と検体採取日が同じ',
    late: '診断の翌日より後の届出',
  } satisfies Record<QualityFlaw, string>,
  questions: {
    'onset-equals-sampling': '発病年月日が検体採取日と同じです。発病日は、はじめての症状が出た日です。',
    'onset-missing': '発病年月日がありません。',
    'onset-long-before-diagnosis': '発病年月日が診断日の2週間より前です。',
    'infected-long-before-onset': '感染したと推定される日が、発病日の2週間より前です。',
    'diagnosed-long-ago': '診断年月日が1週間より前です。',
    'died-after-diagnosis': '死亡年月日が検案日より後です。',
    'no-symptoms': '患者（確定例）ですが、症状が「なし」です。無症状病原体保有者ではありませんか。',
    'very-old': '105歳を超えています。生年月日を確かめてください。',
    'reported-before': '同じ読みと生年月日の人の届出が、30日以内にあります。二重の届出ではありませんか。',
  } satisfies Record<SoftQuestion, string>,
  reason: (label: string, reason: FieldReason, labelOf: (code: string) => string): string =>
    reason.reason === 'earlier-than'
      ? `${label}が${labelOf(reason.than)}より前です。どちらかを直してください`
      : `${label}${problems[reason.reason]}`,
  years: (years: number) => `${years}歳`,
  months: (months: number) => `0歳（${months}か月）`,
  waited: (days: number, hours: number, minutes: number) =>
    days > 0 ? `${days}日${hours}時間` : hours > 0 ? `${hours}時間${minutes}分` : `${minutes}分`,
  noHealthCentre: '未定',
  none: 'なし',
  former: '退職した職員・自治体の職員',
  program: 'システム',
};
