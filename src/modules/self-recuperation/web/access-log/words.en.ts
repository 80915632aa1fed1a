/** Who has seen the resident's data. */
export const accessLog = {
  title: '見られた記録',
  lead: 'あなたの届出と健康観察の情報を、職員が見たり変えたりした記録です。職員の名前ではなく、役割を示します。',
  none: 'まだ、職員が見た記録はありません。',
  roles: {
    manager: '県の管理者',
    reviewer: '県の審査担当',
    'health-centre': '保健所',
    auditor: '監査の担当',
  } as Readonly<Record<string, string>>,
  otherRole: '職員',
  purposes: {
    review: '届出の審査のため',
    observation: '健康観察のため',
    'document-issue': '書類の発行のため',
    'support-of-residents': '療養の支援のため',
    'self-recuperation': '自主療養の手続のため',
    'access-control': '安全の確認のため',
    retention: '情報の消去のため',
  } as Readonly<Record<string, string>>,
  otherPurpose: '業務のため',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose}（${times}回）`),
  listLabel: '見られた記録（新しい順）',
  back: '届出の状況にもどる',
};
