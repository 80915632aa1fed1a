import type { ClientAct, ClientStatus } from '../domain/client.ts';
import type { NewClientProblem } from '../use-cases/manage-clients.use-case.ts';

export const ja = {
  title: '電子カルテとの接続',
  below:
    '医療機関のシステムが FHIR で検査の結果と発生届を送るための、クライアントIDと秘密の鍵です。1つの医療機関のものだけを送り、見ることができます。届いた方が以前の方と似ているかどうかは、受け取ったあとに自動で調べ、「同じ人の確認」に並べます。',
  add: 'クライアントを作る',
  shortcuts: { add: 'クライアントを作る' },
  none: 'クライアントはまだありません',
  noneText: '医療機関の電子カルテの担当者から申し出があったら、ここで作ってIDと鍵を渡します。',
  columns: {
    name: 'システム',
    facility: '医療機関',
    status: '状態',
    lastUsed: '最後の利用',
    created: '作った日',
  },
  statuses: { active: '利用中', suspended: '停止中' } satisfies Record<ClientStatus, string>,
  never: 'まだ使われていません',
  newTitle: 'クライアントを作る',
  name: 'システムの名前',
  nameHint: '製品名や会社名など、見分けられる名前。',
  facilityCode: '医療機関コード（10桁）',
  facilityCodeHint: '登録されている医療機関のコード。そこの名前で報告されます。',
  submit: '作って鍵を見る',
  cancel: 'やめる',
  back: '一覧に戻る',
  problems: {
    'no-name': 'システムの名前を80文字までで入れてください',
    'no-facility': 'この医療機関コードは登録されていません。10桁を確かめてください',
    'not-medical': '検査や発生届を報告する医療機関のコードを入れてください',
    closed: 'この医療機関は廃止されています',
  } satisfies Record<NewClientProblem, string>,
  secretTitle: '秘密の鍵ができました',
  secretOnce: 'この鍵は、いま一度だけ表示します。閉じると二度と見られません。',
  secretText: '医療機関の担当者に、IDとは別の方法で渡してください。メールには書かないでください。',
  clientId: 'クライアントID',
  secret: '秘密の鍵',
  tokenAddress: 'トークンの取得先',
  baseAddress: 'FHIR の入口',
  secretChanged: '鍵を作った日時',
  createdBy: '作った人',
  done: '控えました',
  acts: {
    rotate: {
      button: '鍵を作り直す',
      effect:
        'いまの鍵とトークンは、すぐに使えなくなります。新しい鍵を渡すまで、このシステムからは送れません。',
    },
    suspend: {
      button: '停止する',
      effect:
        'このシステムは、すぐに送ることも見ることもできなくなります。届いている報告はそのまま残ります。',
    },
    reactivate: { button: '再開する', effect: 'いまの鍵で、また送れるようになります。' },
  } satisfies Record<ClientAct, { readonly button: string; readonly effect: string }>,
  notNow: 'いまの状態では、それはできません。画面を確かめてください。',
};
