/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: '자율 요양 신고를 할 수 없습니다',
  lead: '답해 주신 내용으로는 자율 요양을 선택할 수 없습니다. 입력한 내용은 신고되지 않았습니다.',
  whyTitle: '이유',
  reasons: {
    'age-under-limit':
      '자율 요양 대상 나이에 이르지 않았습니다. 어린아이는 반드시 의료기관에서 진료를 받아야 합니다.',
    'age-over-limit':
      '자율 요양 대상 나이를 넘었습니다. 중증이 될 수 있으므로 반드시 의료기관에서 진료를 받으세요.',
    'risk-factor': '중증화 위험 요인이 있습니다. 반드시 의료기관에서 진료를 받으세요.',
    pregnancy: '임신 중이거나 그럴 가능성이 있는 분은 반드시 의료기관에서 진료를 받으세요.',
    'tested-at-medical-institution':
      '의료기관의 검사에서 양성이 나온 분은 자율 요양을 선택할 수 없습니다. 검사를 받은 의료기관의 안내에 따라 주세요.',
    'outside-prefecture': '다른 도도부현에 거주하는 분은 거주지 지자체의 창구에 상담해 주세요.',
    'scheme-not-in-force': '지금은 자율 요양 신고를 받고 있지 않습니다.',
    'window-expired':
      '신고할 수 있는 기간이 지났습니다(증상이 나타난 날, 증상이 없는 분은 검사한 날부터 셉니다).',
    'cannot-manage-alone':
      '매일의 건강 관찰이나 진료가 어려운 분은 혼자 요양하지 말고 의료기관에서 진료를 받으세요.',
  },
  whereTitle: '다음에 할 일',
  whereClinic:
    '발열 진료 등 의료기관(発熱診療等医療機関)에서 진료를 받으세요. 가기 전에 전화로 예약해 주세요.',
  whereDesk: '진료받을 곳을 찾지 못하면 거주지 지자체의 코로나 전용 창구에 상담할 수 있습니다.',
  desk: (title: string, hours: string) => `${title}(${hours})`,
  whereUrgent: '숨쉬기 힘들거나 안색이 나쁜 등 급할 때는 아래 번호로 전화해 주세요.',
  changeTitle: '잘못 입력했다면',
  change: '답변 고치기',
};
