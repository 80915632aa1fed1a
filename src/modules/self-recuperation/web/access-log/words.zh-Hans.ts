/** Who has seen the resident's data. */
export const accessLog = {
  title: '查看记录',
  lead: '这是工作人员查看或修改您的申报和健康观察信息的记录。显示的是职务，不是姓名。',
  none: '还没有工作人员查看过。',
  roles: {
    manager: '县的管理人员',
    reviewer: '县的审核人员',
    'health-centre': '保健所',
    auditor: '监查人员',
  } as Readonly<Record<string, string>>,
  otherRole: '工作人员',
  purposes: {
    review: '为了审核申报',
    observation: '为了健康观察',
    'document-issue': '为了签发文件',
    'support-of-residents': '为了支援疗养',
    'self-recuperation': '为了办理自主疗养手续',
    'access-control': '为了确认安全',
    retention: '为了删除信息',
  } as Readonly<Record<string, string>>,
  otherPurpose: '为了工作',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose}（${times} 次）`),
  listLabel: '查看记录（从新到旧）',
  back: '回到申报情况',
};
