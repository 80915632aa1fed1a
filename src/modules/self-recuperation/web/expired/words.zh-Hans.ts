/** Shown when there is no draft to go on with. */
export const expired = {
  title: '找不到没写完的申报',
  why: '为了安全，最后一次填写后过了24小时，没写完的申报会被删除。在别的设备上写的内容，在这里也看不到。',
  rescued: '您刚才填写的内容还保留着。请再次同意注意事项，就可以继续填写。',
  cookies: '如果多次出现这个页面，请在浏览器设置中允许本网站使用Cookie。',
  restart: '重新开始',
  goOn: '继续填写',
};
