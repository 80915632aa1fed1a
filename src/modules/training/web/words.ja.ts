import { inbox } from './inbox-words.ja.ts';
import { start } from './start-words.ja.ts';

/** The words of the training mode. */
export const ja = {
  bar: {
    now: (at: string) => `訓練モード　いま ${at}（架空の人・架空の時刻）`,
    steps: { hour: '1時間進める', slot: '次の区切りまで', day: '1日進める' },
    start: '訓練の案内',
    inbox: '届いたメッセージ',
  },
  start,
  inbox,
};
