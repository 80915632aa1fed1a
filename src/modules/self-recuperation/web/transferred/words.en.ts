export const en = {
  title: 'Your recuperation is now under the Infectious Diseases Control Law',
  because: {
    'meal-service':
      'Because you applied for the meal service, a case notification (発生届) under the law is submitted.',
    diagnosis:
      'Because a physician diagnosed you as positive, a case notification (発生届) under the law is submitted.',
  },
  means:
    'You are now a positive case under the law and no longer in self-recuperation. The law asks you to stay away from work and not to go out. This cannot be undone.',
  watch:
    'The daily health questions continue as before. The public health centre will tell you when your recuperation ends.',
  notice:
    'A self-recuperation notification (自主療養届) that was already issued can be used until it expires, to show when your recuperation began.',
  certificate:
    'No self-recuperation certificate will be issued. After your recuperation ends, the prefecture issues a certificate of recuperation (療養証明書).',
  over: 'Because a case notification was submitted, please use the certificate of recuperation (療養証明書) issued by the prefecture. No self-recuperation certificate will be issued.',
};
