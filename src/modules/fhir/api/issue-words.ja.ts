import type { ProgramError } from '../../../platform/http/program-door.ts';
import type { IssueReason } from '../domain/issue.ts';

/** Words for whoever reads what a program was answered. `about` is a code, a name or a whole sentence. */
export const ja = {
  reasons: {
    missing: about => (about === '' ? 'この要素が要ります。' : `この要素が要ります（${about}）。`),
    'not-text': () => '空でない文字列で送ってください。',
    'not-an-object': () => 'オブジェクトで送ってください。',
    'not-a-list': () => '配列で送ってください。',
    'not-a-boolean': () => 'true か false で送ってください。',
    'unknown-element': about =>
      `「${about}」は、FHIR R4 のこのリソースにない要素です。つづりを確かめてください。`,
    modifier: () =>
      'ほかの要素の意味を変える要素は受け取れません。外すか、意味が変わらない形で送ってください。',
    'not-used': about => `「${about}」は報告に使わないので、読みませんでした。`,
    'not-a-date': () => '日付（YYYY-MM-DD）か、時差付きの日時で送ってください。',
    'not-an-instant': () => '時差付きの日時（例 2022-02-14T09:30:00+09:00）で送ってください。',
    'not-a-code': about => `次のどれかで送ってください：${about}`,
    'not-this-resource': about =>
      `このアドレスでは ${about} を受け取ります。resourceType を確かめてください。`,
    'not-laboratory': () =>
      'category に laboratory（JP_SimpleObservationCategory_CS）が要ります。検体検査の結果だけを受け取ります。',
    'not-the-virus': () =>
      '新型コロナウイルスの検査ではありません。JLAC10 の分析物コードが 5F625（SARS-CoV-2）の検査だけを受け取ります。',
    'no-laboratory-code': () =>
      'code.coding に JLAC10 の17桁コード（system は urn:oid:1.2.392.200119.4.504）が要ります。',
    'method-unknown': () =>
      'JLAC10 のコードから検査方法が分かりません。method に urn:mimamori:fhir:method のコードを付けてください。',
    'result-unknown': () =>
      '陽性・陰性・判定保留のどれか分かりません。interpretation に POS・NEG・IND のどれかを付けてください。',
    'result-contradicts': () => 'interpretation と value の結果が食い違っています。',
    'not-final': about =>
      `status が「${about}」です。結果が確定したもの（final、amended、corrected）だけを受け取ります。取り下げは画面からしてください。`,
    'not-the-disease': () =>
      '新型コロナウイルス感染症ではありません。code.coding に ICD-10 の U07.1 か U07.2 があるものだけを受け取ります。',
    refuted: about => `verificationStatus が「${about}」です。診断が否定されたものや誤りは届け出られません。`,
    'item-unknown': about =>
      `「${about}」という届出項目を拡張で送ることはできません。項目の名前と、送る場所を確かめてください。`,
    'not-active': () => 'active が false の患者は受け取れません。',
    'no-such-reference': () =>
      '参照先がありません。同じ Bundle の fullUrl か、前に送ったものの id を書いてください。',
    'not-a-patient': () => '参照先が Patient ではありません。',
    'needs-a-key': () =>
      '送り直しを二重の報告にしないために、identifier（system と value）が要ります。付けられないときは Bundle.identifier か X-Request-Id を付けてください。',
    'wrong-condition': () =>
      '条件は identifier=system|value の1つだけにし、リソース自身の identifier と同じにしてください。',
    'other-content': () =>
      '同じ identifier の別の内容を、前に受け取っています。内容を直すときは、画面から理由を付けて直してください。',
    'not-own-institution': () => 'このクライアントの医療機関のコードではありません。',
    'nothing-in-force': () => 'きょうの日付では、個々の患者の届出が定められていません。',
    'place-unknown': () => '郵便番号から市区町村が分かりません。郵便番号を確かめてください。',
    'place-ambiguous': () =>
      'この郵便番号には市区町村が複数あります。address.city に市区町村の名前を書いてください。',
    'not-a-bundle': () => 'transaction か batch の Bundle を送ってください。',
    'too-many-entries': about => `1つの Bundle に入れられるのは ${about} 件までです。分けて送ってください。`,
    'method-not-supported': () =>
      'リソースの種類への POST と、identifier による Patient の PUT（Patient?identifier=system|value）だけができます。',
    'type-not-supported': about => `受け取れるのは ${about} です。`,
    'named-twice': about =>
      about === '' ? '同じ fullUrl が2つあります。' : `「${about}」が2回あります。1つにしてください。`,
    'unknown-parameter': about =>
      `「${about}」では探せません。値の形と、1回だけ書いてあることを確かめてください。`,
    'needs-a-parameter': () => 'identifier（Observation と Condition は patient も）で探してください。',
    'too-many-found': about => `${about} 件を超えました。条件を足してください。`,
    field: about => `${about.replace(/。$/, '')}。`,
  } satisfies Record<IssueReason, (about: string) => string>,
  door: {
    'not-found': 'このアドレスには何もないか、見ることができません。',
    unauthenticated: 'トークンがないか、期限が切れたか、止められています。トークンを取り直してください。',
    unreadable: '本文が読めません。途中で切れていないか、形式を確かめてください。',
    'too-large': '本文が大きすぎます。分けて送ってください。',
    'too-many': '短い間に多く送られました。Retry-After の秒数を待って、同じものを送り直してください。',
    overloaded: 'いま混み合っています。Retry-After の秒数を待って、同じものを送り直してください。',
    failed: 'こちらの不具合で処理できませんでした。同じものを送り直しても、二重にはなりません。',
    'not-acceptable': 'application/fhir+json だけで答えられます。Accept を確かめてください。',
    'wrong-media-type': 'Content-Type は application/fhir+json か application/json（UTF-8）にしてください。',
    'not-json': 'JSON として読めません。UTF-8 の JSON を送ってください。',
  } satisfies Record<ProgramError | 'not-acceptable' | 'wrong-media-type' | 'not-json', string>,
  capability:
    '医療機関のシステムから、新型コロナウイルスの検査の結果（Observation）と発生届（Condition）を受け取ります。' +
    '患者（Patient）は identifier で区別し、最後に送られた内容を使います。' +
    'FHIR が定めていない要素と、意味を変える要素は断り、報告に使わない要素は読まずに知らせます。',
};
