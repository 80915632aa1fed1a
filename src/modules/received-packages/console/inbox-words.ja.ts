export const ja = {
  title: '県からのファイル',
  below:
    '県から届いたパスワードつきのファイルを開き、支援の対象者を受け入れます。中の人を見られるのは、この担当の職員だけです。',
  open: 'ファイルを開く',
  openWaiting: 'パスワードを入れて開く',
  none: 'まだ、ファイルは届いていません。',
  noneText:
    '県からメールなどで届いたファイルを、このパソコンに保存してから「ファイルを開く」を押してください。はじめに、県の署名の鍵と、受け入れの根拠の登録が要ります。',
  setUp: '受け入れの準備',
  keys: '県の署名の鍵',
  bases: '受け入れの根拠',
  caption: '届いたファイル',
  columns: {
    file: 'ファイル',
    at: '届いた日時',
    status: '状態',
    new: '新規',
    changed: '変更',
    cancelled: '取消',
    openedBy: '開いた人',
  },
  status: { waiting: '未開封', imported: '受け入れ済み', 'set-aside': '開かずに除外' },
  sealed: (fileName: string) => `未開封: ${fileName}`,
  missingTitle: (count: number) => `届いていない番号が${count}件あります`,
  missingText:
    '県に電話して、送ったかどうかを確かめてください。届いたら、このページで開きます。欠番だったときは、県の説明を書いてください。',
  missing: (providerName: string, series: string, at: string) =>
    `${providerName} ${series}（${at}に気づきました）`,
  number: '届いていない番号',
  explanation: '県の説明',
  explanationHint: '例: 作り直したため欠番（3月7日 療養グループに電話で確認）。200文字まで',
  explain: '欠番として記録する',
  explained: '欠番として記録しました。',
  problems: {
    'no-explanation': '県の説明を、200文字までで書いてください。',
    'not-missing': 'その番号は、届いているか、説明が記録されています。番号を選び直してください。',
  },
};
