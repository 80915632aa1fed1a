import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: '자율 요양을 할 때의 주의 사항',
  lead: '잘 읽어 주세요. 내용을 이해하고 동의하시는 경우에만 신고할 수 있습니다.',
  notesTitle: '주의 사항',
  notes: {
    whom: '자율 요양은 중증이 될 위험이 낮고, 스스로 건강을 관찰하며, 몸 상태가 나빠지면 의료기관에서 진료를 받을 수 있는 분을 대상으로 합니다.',
    law: '자율 요양은 감염증법(感染症法)에 따른 신고가 아닙니다. 신고해도 감염증법에 따른 ‘요양 증명서’(療養証明書)는 발급되지 않습니다.',
    insurance:
      '자율 요양 신고서(自主療養届)는 민간 보험금 청구에 사용할 수 없습니다. 상병수당금(傷病手当金)은 가입하신 의료보험에 확인해 주세요.',
    period: (scheme: Scheme) =>
      `요양 기간은 증상이 나타난 날에 ${scheme.symptomaticDays}일을 더한 날까지입니다. 그때도 증상이 남아 있으면, 증상이 가라앉은 뒤 ${scheme.hoursAfterRelief}시간이 지날 때까지 연장됩니다.`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `증상이 없으면 검사한 날에 ${scheme.asymptomaticDays}일을 더한 날까지입니다. 도중에 증상이 나타나면 그날에 ${scheme.symptomaticDays}일을 더한 날까지 요양이 필요합니다.`,
    home: '요양하는 동안에는 되도록 외출을 삼가고, 함께 사는 가족과도 최대한 접촉을 피해 주세요.',
    observation:
      '신고한 다음 날부터 매일 건강 관찰 질문에 답해 주세요. 몸 상태에 걱정되는 점이 있으면 의료기관에서 진료를 받으세요.',
    doctor:
      '의사가 양성으로 진단하면 감염증법에 따른 발생 신고(発生届)가 제출되고, 취업 제한과 외출 자제를 요청받게 됩니다.',
    meals:
      '식사 배달 서비스를 신청하면 감염증법에 따른 발생 신고가 제출되어, 더 이상 자율 요양자가 아니게 됩니다.',
    noChange: '신고한 내용은 수정할 수 없습니다. 고치고 싶을 때는 취하한 뒤 다시 신고해 주세요.',
    images: '검사 결과와 신분증 이미지는 심사에만 사용하고, 심사가 끝나면 삭제합니다.',
  },
  gateLabel: '위 내용을 이해하고 신고합니다',
  agree: '동의합니다',
  submit: '다음으로',
  mustAgree: '내용을 이해하고 동의하시면 ‘동의합니다’에 체크해 주세요',
};
