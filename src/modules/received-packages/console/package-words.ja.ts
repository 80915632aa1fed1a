export const ja = {
  imported: {
    title: (receipt: string) => `受領の記録 ${receipt}`,
    done: '受け入れました。',
    callTitle: (count: number) => `次に、${count}人に電話して支援を案内してください`,
    callText:
      '新しく受け入れた人は、全員が「支援の案内」の一覧に入りました。一覧が0になるまで、順に電話します。',
    nobody: '新しく案内する人はいません。変更と取消は、それぞれの人のページに反映しました。',
    cancelledTitle: (count: number) => `${count}人の提供が取り下げられました`,
    cancelledText:
      '支援は終わりにしました。取り下げの理由は県から届きません。必要なときは、その人の画面にある照会番号を県に伝えて尋ねてください。',
    offers: '支援の案内を始める',
    tell: '県には、下の受領番号・件数・確認値を知らせてください。個人の名前は伝えません。',
    gaps: (numbers: string) => `このファイルより前の番号が届いていません: ${numbers}`,
    gapsHelp: '県に確かめてください。届いていない番号の一覧は「県からのファイル」にあります。',
  },
  rows: {
    receipt: '受領番号',
    provider: '提供元',
    series: '根拠と番号',
    agreement: '覚書',
    category: '対象者の区分',
    purposes: '利用の目的',
    fields: '受け取った項目',
    unit: 'あて先の担当',
    counts: '件数',
    created: '県で作った日時',
    opened: '開いた日時',
    openedBy: '開いた人',
    fileSha256: 'ファイルの確認値（SHA-256）',
    rowsSha256: '内容の確認値（SHA-256）',
    destroyed: '破棄の状況',
    file: 'ファイル',
    arrived: '届いた日時',
    arrival: '届き方',
    why: '除外した理由',
  },
  counts: (added: number, changed: number, cancelled: number) =>
    `新規${added}件・変更${changed}件・取消${cancelled}件`,
  overtaken: (count: number) =>
    `（うち${count}件は、あとの番号のファイルが先に届いていたため反映していません）`,
  destroyed: (people: number, destroyed: number) =>
    people > 0 && people === destroyed
      ? `全員（${people}人）の個人情報を破棄しました`
      : `${people}人のうち${destroyed}人の個人情報を破棄しました`,
  arrival: { upload: 'この画面で選んだ', inside: '県から庁内で渡された' },
  waiting: {
    title: '未開封のファイル',
    below: 'パスワードを入れるまで、だれも中を見られません。',
    open: '開いて受け入れる',
    asideTitle: '開かずに除外する',
    asideText: 'まちがって届いたときだけ使います。ファイルはすぐに消え、元に戻せません。',
    why: '除外する理由',
    aside: '除外する',
    noReason: '除外する理由を、200文字までで書いてください。',
  },
  aside: { title: '除外したファイル' },
};
