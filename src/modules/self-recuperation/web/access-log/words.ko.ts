/** Who has seen the resident's data. */
export const accessLog = {
  title: '열람 기록',
  lead: '직원이 귀하의 신고와 건강 관찰 정보를 보거나 변경한 기록입니다. 직원의 이름 대신 역할을 표시합니다.',
  none: '아직 직원이 열람한 기록이 없습니다.',
  roles: {
    manager: '현 관리자',
    reviewer: '현 심사 담당자',
    'health-centre': '보건소',
    auditor: '감사 담당자',
  } as Readonly<Record<string, string>>,
  otherRole: '직원',
  purposes: {
    review: '신고 심사',
    observation: '건강 관찰',
    'document-issue': '서류 발급',
    'support-of-residents': '요양 지원',
    'self-recuperation': '자율 요양 절차',
    'access-control': '안전 확인',
    retention: '정보 삭제',
  } as Readonly<Record<string, string>>,
  otherPurpose: '업무',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose}(${times}회)`),
  listLabel: '열람 기록(최신순)',
  back: '신고 상황으로 돌아가기',
};
