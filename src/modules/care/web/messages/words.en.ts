export const en = {
  subject: 'Please return what we lent you',
  reminder: 'What we lent you is past the day on which it was due back. Please return it soon.',
  how: 'How to return it is on the sheet that came with it. If it is already on its way, thank you.',
  footer: 'This message is sent automatically. If it is not meant for you, please delete it.',
  sms: 'What we lent you is past the day on which it was due back. Please return it as the sheet that came with it says.',
};
