export const ja = {
  title: '陰性をまとめて入力',
  below: '1行が1件です。患者番号か採取日を入れた行と、陽性を選んだ行だけが登録されます。',
  above:
    '採取日・判明日・方法を空けた行は、すぐ上の行と同じになります。陽性を選んだ行は、「登録する」を押すと、検査を受けた方の欄が表の下に出ます。',
  specimen: '検体（全部の行）',
  caption: '検査の一覧',
  row: (place: number) => `${place}行目`,
  cell: (place: number, field: string) => `${place}行目の${field}`,
  number: '行',
  submit: '登録する',
  one: '1件ずつ入力',
  stored: (count: number) => `${count}件を登録しました`,
  storedNone: '登録した行はありません',
  left: (count: number) => `${count}行は直すところがあります。直してもう一度登録してください`,
  personOf: (place: number, patientNumber: string) =>
    `${place}行目の検査を受けた方${patientNumber === '' ? '' : `（患者番号 ${patientNumber}）`}`,
  personWanted: '陽性です。表の下に、検査を受けた方の氏名などを入れてください',
  storedOf: (name: string, sampledOn: string) => `登録した${name} 採取 ${sampledOn}`,
  inRow: (place: number, message: string) => `${place}行目：${message}`,
  empty: '患者番号か採取日を、1行以上入れてください',
  toList: '登録した検査を見る',
};
