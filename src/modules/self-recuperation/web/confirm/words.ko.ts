/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: '입력한 내용을 확인해 주세요',
  lead: '틀린 곳이 없으면 아래의 ‘제출하기’를 눌러 주세요. 누른 뒤에는 내용을 고칠 수 없습니다.',
  submit: '제출하기',
  birthDate: (western: string, _eraYear: string) => western,
  noSymptoms: '증상 없음',
  noRiskFactor: '해당 없음',
  labels: {
    testPlace: '검사한 곳',
    pregnancy: '임신',
    riskFactors: '중증화 위험 요인',
    address: '주소',
    channel: '건강 관찰 방법',
    kind: '검사 결과 이미지',
    kit: '검사 키트',
    images: '첨부한 이미지',
  },
  pregnancies: { no: '아니요', possible: '가능성이 있음', yes: '예' },
  evidenceKinds: { kit: '검사 키트 사진', notice: '검사 결과 통지' },
  kitListed: '현 홈페이지에 실려 있는 키트',
  kitOffList: (maker: string) => `현 홈페이지에 없는 키트(제조사: ${maker})`,
  none: '없음',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join(', '),
  withdrawsTitle: '이전 자율 요양 신고는 취하됩니다',
  withdraws:
    '‘제출하기’를 누르면 이미 발급된 자율 요양 신고서를 취하하고 이 내용으로 신고합니다. 이전 신고서는 사용할 수 없게 됩니다.',
  notifiedTitle: '감염증법에 따라 요양 중입니다',
  notified:
    '발생 신고(発生届)가 제출되어 있으므로 자율 요양 신고를 할 수 없습니다. 요양에 관해서는 보건소의 안내를 따라 주세요. 몸 상태가 달라지면 신고 상황 페이지에 있는 창구로 연락해 주세요.',
  inForceTitle: '이미 발급된 자율 요양 신고서가 있습니다',
  inForceWithdrawable:
    '같은 분의 자율 요양 신고서가 이미 발급되어 있습니다. 취하한 뒤 신고할 수 있습니다. 취하하면 이전 신고서는 사용할 수 없게 됩니다.',
  withdrawAndSubmit: '이전 신고를 취하하고 제출하기',
  inForce:
    '같은 분의 자율 요양 신고서가 이미 발급되어 있습니다. 고치고 싶을 때는 발급 안내 이메일의 링크를 열어 취하한 다음 다시 신고해 주세요. 입력한 내용은 24시간 동안 남아 있습니다.',
};
