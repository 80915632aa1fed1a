/** What a resident reads for each reason, on their status page. Says what is missing and what to do. */
export const zhHans = {
  'kit-name-missing': '检测试剂盒上找不到您的姓名。请用油性笔在试剂盒上写上姓名，然后重新拍照。',
  'kit-date-missing': '检测试剂盒上找不到检测日期。请用油性笔在试剂盒上写上检测日期，然后重新拍照。',
  'kit-unreadable': '从检测试剂盒的照片上看不清结果。请在明亮的地方重新拍照，让结果的线看得清楚。',
  'notice-incomplete':
    '检测结果通知的图片上，缺少姓名、检测日期、检测机构名称、检测结果中的某一项。请重新拍照，让4项都看得清楚。',
  'notice-unreadable': '看不清检测结果通知的文字。请在明亮的地方重新拍照，拍下全部内容。',
  'test-date-differs': '您填写的检测日期和图片上的不一样。请确认正确的日期，然后重新申报。',
  'identity-unreadable': '看不清身份证件的文字。请重新拍照，让姓名、出生日期、地址看得清楚。',
  'identity-name-differs': '身份证件上的姓名和申报的不一样。请添加疗养者本人的身份证件。',
  'identity-birth-date-differs': '身份证件上的出生日期和申报的不一样。请用正确的出生日期重新申报。',
  'identity-address-differs':
    '身份证件上的地址和申报的不一样，或者没有拍到。如果搬过家，请添加能看到新地址的图片，例如证件背面。',
  'guardian-identity-unsuitable':
    '未成年人申报时，需要监护人的身份证件。请重新拍照，让监护人的姓名、出生日期、地址看得清楚。',
  'result-not-positive': '图片上的检测结果不是阳性。自主疗养申报书是给检测结果为阳性的人的。',
  'outside-age': '不在自主疗养的年龄范围内。请去发热门诊（発熱診療等医療機関）。',
  pregnancy: '孕妇或可能怀孕的人不能使用自主疗养。请去发热门诊（発熱診療等医療機関）。',
  'risk-factor':
    '您有可能转为重症的疾病或身体状况，因此不能使用自主疗养。请去发热门诊（発熱診療等医療機関）。',
  'tested-at-medical-institution': '在医疗机构做了检测的人，由医疗机构提交报告，不需要自主疗养申报书。',
  'outside-prefecture': '您不住在本县，请咨询您居住地的窗口。',
  'outside-window': '已过了可以申报的时间。如果担心身体情况，请去医疗机构看医生。',
  'evidence-of-another-filing': '您添加的图片在别的申报中使用过。需要您自己的检测图片。',
} as const;
