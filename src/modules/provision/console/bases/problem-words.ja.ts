import type { FormReason } from '../../domain/bases/form-reader.ts';

/** What is wrong with a field, by its label. */
export const ja: Readonly<Record<FormReason, (label: string) => string>> = {
  missing: label => `「${label}」を入力してください。`,
  'too-long': label => `「${label}」が長すぎます。短くしてください。`,
  'not-offered': label => `「${label}」を選び直してください。`,
  'not-a-day': label => `「${label}」の日付を読み取れません。例：2022-02-10、令和4年2月10日`,
  'in-the-future': label => `「${label}」は今日までの日付にしてください。`,
  'before-start': label => `「${label}」が始まりの日より前です。日付を確かめてください。`,
  'ends-too-late': label =>
    `「${label}」が遅すぎます。有効期間の中の日付にしてください。条例による根拠は 2023-03-31 までです。`,
  'wrong-regime': label =>
    `「${label}」と根拠の種類が合いません。2023-03-31 までは条例、2023-04-01 からは個人情報保護法69条です。`,
  'wrong-ground': label =>
    `「${label}」を見直してください。この事務には根拠法令がないため、審議会の意見などが必要です。`,
  'unknown-municipality': label =>
    `「${label}」が見つかりません。県内の市町村名か6桁のコードで入力してください。`,
  'unknown-paper': label => `「${label}」の文書が見つかりません。選び直してください。`,
  'other-paper': label => `「${label}」は別の市町村または別の区分のものです。選び直してください。`,
  'beyond-agreement': label => `「${label}」に覚書にないものがあります。覚書の範囲で選んでください。`,
  'opinion-needed': label => `「${label}」を選んでください。意見を聴いた場合は諮問が必要です。`,
  taken: label => `「${label}」は既に登録されています。`,
  'content-without-item': label =>
    `「${label}」のかっこ内が書かれていますが、項目に○がありません。○を付けるか、消してください。`,
  'content-missing': label => `「${label}」のかっこ内に内容を書いてください。`,
  'no-address': label => `「${label}」かメールのどちらかを入力してください。`,
  'no-file': label => `「${label}」を選んでください。`,
  'not-a-pdf': label => `「${label}」は PDF ではありません。PDF に変換して選び直してください。`,
  'too-large': label => `「${label}」が大きすぎます。10MB までにしてください。`,
};
