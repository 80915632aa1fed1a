/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: '要撤回自主疗养申报书吗？',
  number: (managementNumber: string) => `管理编号（自主療養届管理番号） ${managementNumber}`,
  inquiry: (type: number) =>
    `这相当于咨询种类“${type}. 撤回申请内容的请求”。在这个页面就能办完，不需要抄写编号。`,
  effectPapers: '撤回后，已签发的自主疗养申报书不能再使用。扫描二维码确认时，会显示“已撤回”。',
  effectWatch: '每天的健康观察也会结束。',
  effectRefile: '不用等撤回申请完成的邮件，就可以重新申报。',
  irreversible: '撤回后不能恢复。',
  confirm: '撤回',
  notNeededTitle: '不需要撤回',
  notNeeded: '自主疗养申报书还没有签发。想修改时，请重新申报。新的申报会代替它。',
  overTitle: '这份申报不能撤回',
  over: '疗养已结束，或者已被新的申报代替。',
  refile: '重新申报',
  back: '回到申报情况',
};
