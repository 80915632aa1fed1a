/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const en = {
  askSubject: 'Please tell us how you are today',
  ask: 'We would like to know how you are today. Please open the page below and answer. It takes 1 minute.',
  reminderSubject: 'We are waiting for your answer today',
  reminder:
    'We have not had your answer for today yet. Please open the page below and answer. It takes 1 minute.',
  reason: 'If we do not hear from you, we worry, and a member of staff may call you.',
  footer: 'This message is sent automatically. If it is not meant for you, please delete it.',
  callSubject: 'Automated call',
  askCall: 'We are calling to ask how you are today. Please answer on the page that we sent you by email.',
  reminderCall:
    'We have not had your answer for today yet. Please answer on the page that we sent you by email. If we do not hear from you, a member of staff will call you.',
};
