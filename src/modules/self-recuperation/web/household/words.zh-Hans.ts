/** Filing for another member of the household. */
export const household = {
  title: '为同住家人申报',
  text: '无需再次填写地址、电话号码和电子邮箱。也可以为孩子申报。每个人的申报和疗养是分开的。',
  button: '开始为家人申报',
};
