/** The page after filing: three questions in large type. */
export const done = {
  title: 'We have received your notification',
  mailed: (address: string) =>
    `We sent a confirmation email to ${address}. You can always see where things stand from the link in it.`,
  notArrived:
    'If the confirmation email has not arrived after a few hours, look in your spam folder. If it is not there, submit again and wait for the confirmation email. The new notification replaces the earlier one.',
  nextTitle: 'What happens next?',
  nextToday: 'Start your self-recuperation today. Please stay at home as much as you can.',
  nextNotice: (date: string) =>
    `We review your answers. By ${date} we email you how to get your self-recuperation notification.`,
  nextQuestion: (date: string, channel: string) =>
    `From ${date} we ask how you are every day, by ${channel}.`,
  channels: { line: 'LINE', voice: 'automated phone call', web: 'a link in an email' },
  linkLine:
    'To answer by LINE, open the link in our email and choose “Answer by LINE”. Until then we ask you by email.',
  returnTitle: 'When can I go out again?',
  returnLabel: 'Expected date you can return to work, school, etc.',
  returnFrom: (date: string) => `From ${date}`,
  returnSymptomatic: (hours: number) =>
    `On condition that ${hours} hours have passed since your symptoms eased. If symptoms last longer, this date moves later.`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `If you get symptoms, this date changes. Until ${selfCheckUntil}, please check your own health every day, for example by taking your temperature.`,
  worseTitle: 'Who do I contact if I get worse?',
  worseUrgent: 'If it is hard to breathe, your face is pale or bluish, or you cannot stay up',
  worseDoctor:
    'If any symptom worries you, see a doctor. You can also ask the health desk of your city or town.',
  insurance: 'The self-recuperation notification cannot be used to claim from private insurance.',
};
