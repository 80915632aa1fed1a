import type { ResidentLanguage } from '../resident-language.ts';

/** An inquiry that synthetic residents send in the days before the trainee takes over. */
export interface InquiryScript {
  readonly language: ResidentLanguage;
  readonly kind: 'filing' | 'recuperation' | 'documents' | 'withdrawal' | 'other';
  readonly body: string;
  readonly daysBefore: number;
  /** Japan, `HH:mm`. */
  readonly time: string;
  /** What a colleague answers; null when it is left to the trainee. */
  readonly answer: string | null;
}

/** One of each kind at least, in several languages; two were answered. A withdrawal without a word needs nobody. */
export const INQUIRIES: readonly InquiryScript[] = [
  {
    language: 'ja',
    kind: 'recuperation',
    body: '同じ家に住んでいる妻は、いつまで家にいればよいですか。熱はありません。',
    daysBefore: 2,
    time: '08:20',
    answer:
      'お問合せありがとうございます。同居している方には、自主的に自宅で待機していただくことを推奨しています。具合が悪くなったときは、医療機関を受診してください。',
  },
  {
    language: 'en',
    kind: 'documents',
    body: 'My employer asks for a paper with a stamp. Where can I download the notification? Is there an English one?',
    daysBefore: 2,
    time: '08:45',
    answer:
      'Thank you for your inquiry. You can download your papers at any time, in Japanese and in English, from the page behind the link in your mail. They carry a QR code instead of a stamp; anybody can check it.',
  },
  {
    language: 'ja',
    kind: 'filing',
    body: '届け出ましたが、名前のふりがなをまちがえました。直してもらえますか。',
    daysBefore: 2,
    time: '19:10',
    answer: null,
  },
  {
    language: 'vi',
    kind: 'recuperation',
    body: 'Tôi đã hết sốt từ hôm kia. Khi nào tôi có thể đi làm lại?',
    daysBefore: 2,
    time: '20:35',
    answer: null,
  },
  {
    language: 'pt-BR',
    kind: 'withdrawal',
    body: 'O médico disse que meu teste foi negativo. Quero retirar a notificação, mas não sei como.',
    daysBefore: 1,
    time: '09:30',
    answer: null,
  },
  {
    language: 'zh-Hans',
    kind: 'documents',
    body: '学校说需要证明孩子已经康复。证明书什么时候可以领取？',
    daysBefore: 1,
    time: '12:05',
    answer: null,
  },
  {
    language: 'ja',
    kind: 'withdrawal',
    body: '',
    daysBefore: 1,
    time: '13:15',
    answer: null,
  },
  {
    language: 'ja',
    kind: 'other',
    body: '会社から、療養の期間をまちがえていないか電話で聞かれました。どのページを見せればよいですか。',
    daysBefore: 1,
    time: '17:40',
    answer: null,
  },
];
