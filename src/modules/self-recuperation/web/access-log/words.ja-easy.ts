/** Who has seen the resident's data. */
export const accessLog = {
  title: 'だれが見たか',
  lead: '職員（役所で働く人）が、あなたの届けや毎日の答えを見たり、かえたりした記録です。名前ではなく、仕事を書いています。',
  none: 'まだ、職員（役所で働く人）は見ていません。',
  roles: {
    manager: '県の管理をする人',
    reviewer: '県で届けをチェックする人',
    'health-centre': '保健所（ほけんじょ）',
    auditor: '正しく使っているか調べる人',
  } as Readonly<Record<string, string>>,
  otherRole: '職員（役所で働く人）',
  purposes: {
    review: '届けをチェックするため',
    observation: '毎日の体の質問のため',
    'document-issue': '書類を作るため',
    'support-of-residents': 'あなたを助けるため',
    'self-recuperation': '自主療養の手続きのため',
    'access-control': '安全かどうか見るため',
    retention: '情報を消すため',
  } as Readonly<Record<string, string>>,
  otherPurpose: '仕事のため',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose}（${times}回）`),
  listLabel: 'だれが見たか（新しい順番）',
  back: '届けのページにもどる',
};
