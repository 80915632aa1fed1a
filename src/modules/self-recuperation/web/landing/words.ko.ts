import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `${from}세 이상 ${through}세 이하`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: '자율 요양 신고',
  lead: '항원 검사 키트나 무료 검사에서 양성으로 확인된 분이 의료기관의 진단을 기다리지 않고 스스로 요양을 시작할 수 있는 제도입니다.',
  voluntary:
    '자율 요양(自主療養)은 본인이 선택하는 임의 제도입니다. 법률에 근거한 것이 아니며, 외출 자제 등도 강제가 아닌 협조 요청입니다.',
  start: '신고 시작하기',
  startNote: '10분 정도 걸립니다.',
  closedTitle: '지금은 신고를 받지 않습니다',
  closedBefore: (date: string) => `신고 접수는 ${date}에 시작됩니다.`,
  closedOver: (date: string) => `신고 접수는 ${date}로 종료되었습니다.`,
  closed: '증상이 있으면 의료기관에서 진료를 받으세요.',
  continueTitle: '작성 중인 신고가 있습니다',
  continueUntil: (until: string) => `${until}까지 보관됩니다.`,
  continueLink: '이어서 작성하기',
  filedTitle: '이 기기에서 신고를 마쳤습니다',
  filedLink: '신고 후 안내 보기',
  benefitsTitle: '이 시스템으로 할 수 있는 일',
  benefitNoVisit: '의료기관 진료 없이 요양 시작',
  benefitObservation: '시스템이 건강 관찰을 지원',
  benefitNotice: '요양 시작을 증명하는 서류 발급',
  insurance: '민간 보험금 청구에는 사용할 수 없습니다.',
  whyTitle: '왜 선택할 수 있나요',
  why: '젊은 분이나 기저질환이 없는 분은 중증화 가능성이 낮다는 것이 알려졌습니다. 한편 중증화 위험이 높은 고령자에게 감염이 확산되고 있습니다. 한정된 의료 자원을 위험이 높은 분에게 우선 제공하기 위해, 위험이 낮은 분은 자율 요양을 선택할 수 있습니다.',
  mayTitle: '자율 요양을 선택할 수 있는 분',
  mayAnybody: (band: AgeBand) => `${ages(band)}인 분`,
  mayWithoutRiskFactor: (band: AgeBand) => `${ages(band)}이며 중증화 위험 요인이 없는 분`,
  mayNotPregnant: '임신하지 않은 분에 한합니다.',
  mayCheck: '내가 선택할 수 있는지 확인하기',
  doctorTitle: '양성일 때 반드시 진료를 받아야 하는 분',
  doctorOlder: (oldest: number) => `${oldest + 1}세 이상인 분`,
  doctorRiskFactor: (band: AgeBand) => `${ages(band)}이며 중증화 위험 요인이 있는 분`,
  doctorYounger: (youngest: number) => `${youngest}세 미만인 분`,
  doctorPregnant: '임신 중인 분(가능성 포함)',
  doctorWhere:
    '진료 가능한 의료기관은 아래 페이지에서 찾을 수 있습니다. 각 지자체의 코로나 전용 창구에도 상담할 수 있습니다.',
  riskFactorsTitle: '중증화 위험 요인이란',
  testsTitle: '사용할 수 있는 검사',
  testsLead: '다음 검사에서 양성으로 확인된 분이 신고할 수 있습니다.',
  testsKits: '권장 검사 키트',
  medicalInstitution:
    '의료기관의 검사에서 양성이 나온 분은 자율 요양을 선택할 수 없습니다(자율 요양 신고서를 발급할 수 없습니다).',
  windowTitle: '신고할 수 있는 기간',
  window: (rules: PublicRules) =>
    `증상이 나타난 날부터 ${rules.symptomaticThroughDay}일 이내입니다(무증상인 분은 검사한 날부터 ${rules.asymptomaticThroughDay}일 이내).`,
  requiredTitle: '준비할 것',
  requiredResult: '검사 결과 이미지(다음 중 하나)',
  requiredKit: '검사 키트 사진. 키트 본체에 유성펜 등으로 이름과 검사일을 써 주세요.',
  requiredNotice: '검사 결과 통지(성명, 검사일, 검사 기관명, 검사 결과를 알 수 있는 것)',
  requiredIdentity: '신분증 사진(성명, 생년월일, 주소를 알 수 있는 것)',
  requiredGuardian: (adultAge: number) =>
    `미성년(${adultAge}세 미만)인 분은 보호자의 신분증 사진(성명, 생년월일, 주소를 알 수 있는 것)도 필요합니다`,
  requiredMail: '이메일을 받을 수 있는 이메일 주소',
  requiredMailHelp: '이메일 수신 설정 방법',
  flowTitle: '신고 후',
  flowToday: '신고한 날부터 자율 요양을 시작합니다.',
  flowNotice: (days: number) =>
    `${days === 1 ? '다음 영업일' : `${days}영업일`}까지 자율 요양 신고서(自主療養届)를 받기 위한 이메일을 보내 드립니다.`,
  ways: { line: 'LINE', voice: '자동 음성 전화', web: '웹' },
  flowTomorrow: (ways: string) => `다음 날부터 매일 ${ways}(으)로 몸 상태를 여쭙니다.`,
  flowStatus: '신고 후의 상황은 신고 완료 이메일의 링크에서 언제든지 볼 수 있습니다.',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? '건강 관찰에 일정 수 이상 답한 현 거주자에게는 자율 요양 증명서(自主療養証明書)를 발급합니다. 이미 요양을 마친 분도 소급해서 받을 수 있습니다.'
      : `${date}(예정)부터 자율 요양 증명서(自主療養証明書)를 발급할 수 있게 됩니다.`,
  meals: '경제적 사정 등으로 식료품을 구하기 어려운 분을 위한 식사 배달 서비스가 있습니다.',
  mealsLink: '식사 배달 서비스 안내',
  useTitle: '자율 요양 신고서의 용도',
  use: (months: number) =>
    `학교나 직장에 결석·휴업을 알릴 때 사용할 수 있습니다. 유효기간은 발급일부터 ${months}개월입니다.`,
  employers:
    '학교·직장 관계자께: 의료기관이 발급하는 진단서를 대신하는 서류로 받아 주세요. 서류의 QR 코드로 진위를 확인할 수 있습니다.',
  verify: '서류 확인 페이지',
  phoneTitle: '전화로 상담하기',
  phone: (title: string, hours: string) => `${title}(${hours})`,
};
