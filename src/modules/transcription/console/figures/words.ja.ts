export const ja = {
  title: '届いた数と入力した数',
  below: '届いた日ごとに数えます。届いた数は、入力した数・外した数・待っている数の合計です。',
  backlog: (waiting: number, age: string) =>
    `いま${waiting.toLocaleString('ja')}件が入力を待ち、いちばん古いものは${age}待っています。`,
  noBacklog: '入力を待つ用紙はありません。',
  chart: '届いた用紙と、まだ入力されていない用紙',
  day: '届いた日',
  received: '届いた',
  waitingLabel: '入力待ち',
  caption: '届いた日ごとの数',
  columns: {
    day: '届いた日',
    received: '届いた',
    sameDay: '同じ日に入力',
    later: '後の日に入力',
    setAside: '外した',
    waiting: '入力待ち',
  },
  empty: 'この3週間に届いた用紙はありません',
};
