/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: '자율 요양 신고를 취하하시겠습니까?',
  number: (managementNumber: string) => `자율 요양 신고 관리번호 ${managementNumber}`,
  inquiry: (type: number) =>
    `문의 종류 ‘${type}. 신청 내용 취하 의뢰’에 해당하는 절차입니다. 이 화면에서 모두 끝나며 번호를 옮겨 적을 필요가 없습니다.`,
  effectPapers:
    '취하하면 이미 발급된 자율 요양 신고서(自主療養届)는 사용할 수 없게 됩니다. QR 코드로 확인해도 ‘취하됨’이라고 나옵니다.',
  effectWatch: '매일의 건강 관찰도 끝납니다.',
  effectRefile: '취하 신청 완료 이메일을 기다리지 않고 다시 신고할 수 있습니다.',
  irreversible: '취하는 되돌릴 수 없습니다.',
  confirm: '취하하기',
  notNeededTitle: '취하하실 필요가 없습니다',
  notNeeded:
    '자율 요양 신고서가 아직 발급되지 않았습니다. 고치고 싶을 때는 다시 신고해 주세요. 새 신고로 대체됩니다.',
  overTitle: '이 신고는 취하할 수 없습니다',
  over: '요양이 끝났거나 새 신고로 대체되었습니다.',
  refile: '다시 신고하기',
  back: '신고 상황으로 돌아가기',
};
