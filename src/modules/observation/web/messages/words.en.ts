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
  askSms: 'Please tell us how you are today. It takes 1 minute.',
  reminderSms: 'We have not had your answer for today yet. Please answer on this page.',
  householdSubject: 'A request to the family',
  household:
    'We asked a member of your household for an answer today and have not had it yet. Please ask them to look at the message that we sent them.',
  householdSms:
    'A member of your household has not answered us today yet. Please ask them to look at the message that we sent them.',
  householdCall:
    'This is a request to the family. A member of your household has not answered us today yet. Please ask them to look at the message that we sent them. If we do not hear from them, a member of staff will call.',
};
