import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `${from}세 이상 ${through}세 이하`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `${ages(anybody)}인 분`,
    withoutRiskFactor === null ? null : `${ages(withoutRiskFactor)}이며 중증화 위험 요인이 없는 분`,
  ]
    .filter(text => text !== null)
    .join(', ');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: '자주 묻는 질문',
  lead: '숫자와 날짜는 오늘의 규정에 따른 것입니다.',
  links: {
    mayI: '자율 요양을 선택할 수 있는지 확인',
    clinics: '진료 가능한 의료기관 찾기',
    kits: '권장 검사 키트',
    file: '신고 시작하기',
    inquiry: '문의 양식 열기',
    closeContacts: '함께 사는 분께',
  },
  q1: {
    question: '자율 요양 신고서(自主療養届)는 누가 등록할 수 있나요?',
    answer: (rules: PublicRules, _example: Example) =>
      `위험이 낮은 분, 구체적으로는 ${who(rules)}이 대상입니다.\n임신 중인 분은 대상이 아니므로 이 시스템을 이용하지 말고 의료기관에서 진료를 받으세요.`,
  },
  q2: {
    question: '대상 나이가 아닌 사람도 등록할 수 있나요?',
    answer: (rules: PublicRules, _example: Example) =>
      `아니요. ${rules.youngest}세 미만 또는 ${rules.oldest + 1}세 이상인 분은 이 시스템을 이용하지 말고 의료기관에서 진료를 받으세요.`,
  },
  q3: {
    question: '자율 요양 신고서는 언제부터 언제까지 발급할 수 있나요?',
    answer: (rules: PublicRules, _example: Example) =>
      `증상이 나타난 날부터 ${rules.symptomaticThroughDay}일 이내입니다. 무증상인 분은 검사한 날부터 ${rules.asymptomaticThroughDay}일 이내입니다.\n기간 안에 신고하면 심사와 발급이 기간 뒤가 되어도 괜찮습니다.`,
  },
  q4: {
    question: '자율 요양 신고서에 유효 기간이 있나요?',
    answer: (rules: PublicRules, _example: Example) =>
      `발급일부터 ${rules.noticeValidMonths}개월입니다. 기한은 자율 요양 신고서에 인쇄되어 있습니다.`,
  },
  q5: {
    question: '검사 키트는 현 홈페이지에 실린 것이 아니어도 되나요?',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? '현 홈페이지에서 안내하는 키트의 사용을 권장하지만, 품귀 상황이므로 다른 키트를 사용한 경우에도 자율 요양 신고서를 발급하고 있습니다.\n검사 결과가 양성임을 알 수 있는 이미지를 첨부하고 비고란에 제조사 이름과 검사일을 적어 신청해 주세요.'
        : '현 홈페이지에서 안내하는 키트를 사용해 주세요.',
  },
  q6: {
    question: '자율 요양 신고서를 등록하면 진료를 받지 않아도 되나요?',
    answer: (_rules: PublicRules, _example: Example) =>
      '이 시스템은 위험이 낮고 스스로 건강 관찰을 하며 몸 상태가 나빠지면 의료기관에서 진료를 받을 수 있는 분을 대상으로 합니다. 몸 상태가 나빠지면 의료기관에서 진료를 받으세요.\n의료기관에서 의사가 양성으로 진단하면 법정 발생 신고가 제출되고, 감염증법에 따른 취업 제한과 외출 자제가 요청됩니다.',
  },
  q7: {
    question: '자율 요양 신고서를 민간 보험금 청구나 상병 수당에 쓸 수 있나요?',
    answer: (_rules: PublicRules, _example: Example) =>
      '아니요. 의료기관에서 진료를 받아 발생 신고가 제출된 경우 현은 요양이 끝난 뒤 별도로 “요양 증명서”(療養証明書)를 발급합니다. 이 시스템을 이용한 경우에는 이 “요양 증명서”가 발급되지 않으니 주의해 주세요.\n자율 요양 신고서는 제도 시작 시점에는 각종 보험금이나 수당 청구에 쓰는 것을 상정하지 않았습니다.\n다만 상병 수당금(傷病手当金)은 자율 요양 신고서도 유효한 경우가 있으므로 각 의료보험자에게 확인해 주세요.',
  },
  q8: {
    question: '자율 요양 기간은 얼마이며, 언제부터 출근·등교 등이 가능한가요?',
    answer: (rules: PublicRules, _example: Example) =>
      `증상이 나타난 날을 0일째로 하여 ${rules.symptomaticDays}일째까지가 요양 기간이고, 증상이 가벼워진 뒤 ${rules.hoursAfterRelief}시간이 지난 경우 ${rules.symptomaticDays + 1}일째가 출근·등교 가능 예정일입니다.\n무증상인 경우 검사한 날을 0일째로 하여 ${rules.asymptomaticDays}일째까지가 요양 기간이고, ${rules.asymptomaticDays + 1}일째가 출근·등교 가능 예정일입니다.`,
  },
  q9: {
    question: '자율 요양 중 증상이 나빠져 진료를 받으면 비용은 어떻게 되나요?',
    answer: (_rules: PublicRules, _example: Example) =>
      '(자율 요양을 하지 않고 진료를 받은 경우와 같이) 초진료 등은 본인 부담입니다.',
  },
  q10: {
    question: '자율 요양 신고서에는 어떤 이미지를 첨부하나요?',
    answer: (_rules: PublicRules, _example: Example) =>
      '양성 판정이 나온 항원 검사 키트나 양성을 확인할 수 있는 무료 검사 결과의 이미지를 첨부해 주세요.',
  },
  q11: {
    question: '자율 요양 신고서의 내용을 수정하고 싶습니다.',
    answer: (_rules: PublicRules, _example: Example) =>
      '신고한 내용은 수정할 수 없습니다. 자율 요양 신고서를 취하한 뒤 다시 신고해 주세요(취하 신청 완료 메일을 기다리지 않아도 다시 신청할 수 있습니다).\n신고 완료 메일의 링크로 열리는 페이지에서 “다시 신고하기”를 누르면 이전 내용이 들어 있는 화면에서 시작할 수 있습니다.\n취하에 대해서는 다음 질문을 참조해 주세요.',
  },
  q12: {
    question: '자율 요양 신고서를 취하하고 싶습니다.',
    answer: (_rules: PublicRules, _example: Example) =>
      '문의 양식에 자율 요양 신고서 관리번호(自主療養届管理番号)를 적고, 문의 종류에서 “4. 신청 내용 취하 의뢰”(申請内容の取り下げ依頼)를 선택하여 보내 주세요. 신고 완료 메일의 링크로 열리는 페이지에서도 취하할 수 있습니다.\n신고서가 아직 발급되지 않았다면 취하 의뢰는 필요 없습니다.',
  },
  q13: {
    question: '무증상인데 자율 요양 신고서에 요양 기간보다 뒤의 날짜가 적혀 있습니다. 왜 그런가요?',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `무증상인 경우 자율 요양 기간은 ${rules.asymptomaticDays}일입니다. 예를 들어 ${testedOn}에 검사한 분의 출근·등교 가능 예정일은 ${returnOn}입니다.`
        : `무증상인 경우 자율 요양 기간은 ${rules.asymptomaticDays}일입니다. 한편 ${rules.asymptomaticSelfCheckDays}일째까지는 스스로 건강 관찰을 해야 합니다.\n그래서 자율 요양 신고서에는 두 날짜를 나누어 인쇄합니다. 예를 들어 ${testedOn}에 검사한 분은 출근·등교 가능 예정일이 ${returnOn}, 건강 관찰을 계속하는 날이 ${selfCheckUntil}까지입니다.\n출근·등교 가능 예정일은 어디까지나 기준입니다. 몸 상태에 따라 대응해 주세요.`,
  },
  q14: {
    question: '자율 요양자와 함께 사는 가족 등은 어떻게 하면 되나요?',
    answer: (_rules: PublicRules, _example: Example) =>
      '자발적으로 집에서 대기하시기를 권장합니다. 대기 기간은 다음 페이지를 참조해 주세요.',
  },
};
