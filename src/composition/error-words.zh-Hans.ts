/** What a resident reads where a page cannot be shown. */
export const zhHans = {
  'not-found': {
    title: '找不到这个页面',
    text: '地址有误，或者页面已不能使用。如果您是从邮件中的链接打开的，请使用最新邮件中的链接。',
  },
  'signed-out': {
    title: '请从邮件中的链接打开',
    text: '为了安全，过一段时间后，这台设备就不能再打开此页面。请打开邮件中的链接，输入出生的月和日，就可以继续。',
  },
  'forbidden-origin': {
    title: '没有发送成功',
    text: '我们不接收从其他网站发送的内容。请重新打开本网站的页面，再发送一次。',
  },
  'too-large': {
    title: '您发送的内容太大了',
    text: '每张照片不能超过 10MB。请回到上一页，选择小一点的照片。您填写的内容还保留着。',
  },
  failed: {
    title: '出错了',
    text: '这是我们系统的问题。回到上一页，您填写的内容还保留着。请稍等一会儿再试。如果呼吸困难等情况紧急，请立即拨打119。',
  },
  unreadable: {
    title: '无法读取您发送的内容',
    text: '可能在发送途中断线了。请回到上一页，再发送一次。',
  },
  back: '回到首页',
};
