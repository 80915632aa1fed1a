/** What people read when the gate holds back a page or a form. */
export const zhHans = {
  'too-fast': {
    title: '提交得太快了',
    text: '为防止程序自动提交，打开页面后立即提交的内容会暂时停止处理。请按下面的按钮继续。',
  },
  stale: {
    title: '请再提交一次',
    text: '可能是打开页面后已过了较长时间，或者您在其他窗口重新开始了填写，因此暂时停止了处理。请按下面的按钮继续。',
  },
  'contact-full': {
    title: '同一联系方式被多次使用',
    text: (wait: string) =>
      `同一电子邮箱或电话号码连续提交了多次，因此暂时停止受理。请等待${wait}后按下面的按钮。如要使用其他邮箱或电话号码，请返回上一页修改。`,
  },
  challenge: {
    title: '请稍候',
    text: (wait: string) => `目前访问非常集中。请等待${wait}后按下面的按钮继续。`,
    working: '正在确认。几秒后会自动继续，请稍候。',
  },
  'too-many-pages': {
    title: '短时间内打开了很多页面',
    text: (wait: string) => `同一地点（网络）打开了很多页面。${wait}后会自动重新打开。`,
  },
  overloaded: {
    title: '目前访问集中',
    text: (wait: string) =>
      `由于很多人同时使用，现在无法打开。请等待大约${wait}后再试。如呼吸困难等情况紧急，请立即拨打119。`,
  },
  kept: '您填写的内容已保留。',
  goBack: '返回上一页后，您填写的内容仍会保留。照片请重新选择。',
  typeAgain: '请在下一页重新输入。',
  send: '继续',
  openAgain: '重新打开',
  seconds: (n: number) => `${n}秒`,
  minutes: (n: number) => `${n}分钟`,
};
