/** The label and the hint of one field. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** A form: its title, what it is for, its button, and its fields by name. */
export interface FormWords {
  readonly title: string;
  readonly below: string;
  readonly save: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** How a day is typed, behind what is said of it first. */
export const day = (hint = ''): string => `${hint}例：2022-02-10、R4.2.10`;
/** A municipality in a form, by its name or number. */
export const municipality = { label: '市町村', hint: '県内の市町村名か6桁のコード。例：海老名市、142158' };

/** The forms about papers: matters, questions, agreements, notices. */
export const ja = {
  matter: {
    title: '個人情報取扱事務の登録（第1号様式）',
    below: '要配慮個人情報を取り扱う事務を、様式のとおりに登録します。登録した内容は書き換えられません。',
    save: '登録する',
    fields: {
      division: { label: '区分' },
      matterNumber: {
        label: '案件番号',
        hint: '諮問の際に審議会が付けます。分からなければ空欄のままにします',
      },
      registeringOffice: { label: '登録主管室課所名' },
      responsibleOffice: { label: '所管室課所名' },
      name: { label: '事務の名称' },
      legalGround: { label: '事務の根拠法令等', hint: 'なければ空欄。その場合、審議会への諮問が必要です' },
      purpose: { label: '事務の目的' },
      personType: { label: '対象となる個人の類型' },
      items: {
        label: '取り扱う要配慮個人情報の項目',
        hint: '11の項目から選びます。これ以外は登録できません',
      },
      reason: { label: '理由（要配慮個人情報を取り扱う必要性等）' },
    },
  },
  matterNumber: {
    title: '案件番号の記録',
    below: '諮問の際に審議会が付けた通し番号を、一度だけ記録します。',
    save: '記録する',
    fields: { matterNumber: { label: '案件番号', hint: '例：29' } },
  },
  consultation: {
    title: '諮問の登録',
    below: '県の審議会への諮問か、市町村が自分の審査会にした諮問の写しを登録します。',
    save: '登録する',
    fields: {
      municipality: { ...municipality, label: '諮問した市町村', hint: '県の諮問なら空欄。例：海老名市' },
      matter: { label: '対象の事務（第1号様式）', hint: '県の諮問で選びます' },
      number: { label: '文書番号', hint: '例：情公第2716号' },
      askedOn: { label: '諮問の日', hint: day() },
      askedBy: { label: '諮問した人', hint: '例：神奈川県知事' },
      council: { label: '諮問先', hint: '例：神奈川県情報公開・個人情報保護審議会' },
      office: { label: '事務担当課' },
      subject: { label: '諮問事項' },
      body: { label: '諮問の内容' },
    },
  },
  answer: {
    title: '答申の記録',
    below: '答申は一度だけ記録できます。認められた項目だけが提供の根拠になります。',
    save: '記録する',
    fields: {
      finding: { label: '結論' },
      answerNumber: { label: '答申番号', hint: '例：答申第65号' },
      answeredOn: { label: '答申の日', hint: day() },
      answeredOnNote: { label: '日についての注記', hint: '答申書に日がないときなどに、理由を書きます' },
      approvedItems: { label: '取扱いが認められた要配慮個人情報' },
      answerText: { label: '答申の本文' },
      conditions: { label: '付言（条件）', hint: '条件があれば書きます。根拠のページに表示されます' },
    },
  },
  step: {
    title: '処理経過の追加',
    below: '審議の日などを加えます。',
    save: '追加する',
    fields: {
      happenedOn: { label: '年月日', hint: day() },
      what: { label: '処理内容', hint: '例：審議（書面会議）' },
    },
  },
  agreement: {
    title: '覚書の登録',
    below: '締結の前でも登録できます。締結した日を記録すると効力を持ちます。',
    save: '登録する',
    fields: {
      municipality,
      category: { label: '対象となる人の区分' },
      title: { label: '覚書の名称' },
      definition: { label: '対象者の定義', hint: '第2条に入る文です' },
      providerName: { label: '甲の名称', hint: '例：神奈川県' },
      providerSignatory: { label: '甲の記名', hint: '例：神奈川県知事' },
      providerAddress: { label: '甲の住所' },
      receiverName: { label: '乙の名称', hint: '例：海老名市' },
      receiverSignatory: { label: '乙の記名', hint: '例：海老名市長' },
      receiverAddress: { label: '乙の住所' },
      purposes: { label: '目的（連携事業）' },
      fields: { label: '提供する個人情報' },
      validFrom: { label: '有効期間の始まり', hint: day('締結の日。') },
      validThrough: { label: '有効期間の終わり', hint: day() },
    },
  },
  sign: {
    title: '締結の記録',
    below: '双方が記名押印した日を記録します。',
    save: '記録する',
    fields: { signedOn: { label: '締結の日', hint: day() } },
  },
  end: {
    title: '覚書を期限より前に終える',
    below: '終わりの日の翌日から、この覚書による提供は止まります。取り消せません。',
    save: '終了を記録する',
    fields: { endedOn: { label: '最後の日', hint: day() } },
  },
  original: {
    title: '原本の保管の記録',
    below: '覚書は2通作成し、甲乙が1通ずつ保有します。',
    save: '記録する',
    fields: {
      keeper: { label: 'どちらの原本か' },
      keptAt: { label: '保管場所', hint: '例：医療危機対策本部室 文書庫' },
    },
  },
  note: {
    title: '協議した事項の記録',
    below: '覚書に定めのない事項や疑義について、協議して定めたことを残します。',
    save: '記録する',
    fields: {
      decidedOn: { label: '定めた日', hint: day() },
      question: { label: '協議した事項' },
      decision: { label: '定めた内容' },
    },
  },
  notice: {
    title: '通知の登録',
    below: '市町村への通知を登録します。問合せ先には、いま登録されている県の連絡先が載ります。',
    save: '登録する',
    fields: {
      consultation: { label: 'もとになる諮問と答申' },
      number: { label: '文書番号', hint: '例：医危第3310号' },
      issuedOn: { label: '通知の日', hint: day() },
      addressees: { label: '宛先', hint: '例：各市町村感染症対策所管課長' },
      issuer: { label: '発信者' },
      subject: { label: '件名' },
      body: { label: '本文' },
    },
  },
  attach: {
    title: '添付資料の追加',
    below: 'PDF を添付します。ファイルがまだなければ、資料名だけを先に載せられます。',
    save: '追加する',
    fields: {
      title: { label: '資料名', hint: '例：添付資料1「自宅療養者支援事業運営要綱」' },
      file: { label: 'ファイル（PDF）', hint: '10MB まで' },
    },
  },
  file: {
    title: '添付資料のファイルを入れる',
    below: '一度入れたファイルは差し替えられません。',
    save: '入れる',
    fields: { file: { label: 'ファイル（PDF）', hint: '10MB まで' } },
  },
} as const satisfies Readonly<Record<string, FormWords>>;
