/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: '您不能申报自主疗养',
  lead: '根据您的回答，不能选择自主疗养。您填写的内容没有提交。',
  whyTitle: '理由',
  reasons: {
    'age-under-limit': '没有达到自主疗养的年龄。小孩子必须去医疗机构看医生。',
    'age-over-limit': '超过了自主疗养的年龄。因为有可能转为重症，必须去医疗机构看医生。',
    'risk-factor': '有重症风险因素。必须去医疗机构看医生。',
    pregnancy: '怀孕或可能怀孕的人，必须去医疗机构看医生。',
    'tested-at-medical-institution':
      '在医疗机构检测为阳性的人，不能选择自主疗养。请按照做检测的医疗机构的指示。',
    'outside-prefecture': '住在其他都道府县的人，请咨询您居住地的窗口。',
    'scheme-not-in-force': '现在不受理自主疗养的申报。',
    'window-expired': '已过了可以申报的时间（从出现症状的日期算起，没有症状的人从检测日期算起）。',
    'cannot-manage-alone': '如果每天做健康观察或去看医生有困难，请不要一个人疗养，请去医疗机构看医生。',
  },
  whereTitle: '接下来怎么做',
  whereClinic: '请去发热门诊（発熱診療等医療機関）。去之前，请先打电话预约。',
  whereDesk: '如果找不到，可以咨询您所在市区町村的新冠专用窗口。',
  desk: (title: string, hours: string) => `${title}（${hours}）`,
  whereUrgent: '如果呼吸困难、脸色不好等情况紧急，请拨打下面的电话。',
  changeTitle: '如果填错了',
  change: '修改回答',
};
