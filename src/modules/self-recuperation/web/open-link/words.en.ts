/** The page behind the link of a mail. */
export const openLink = {
  title: 'See your notification',
  lead: 'To check that it is you, please enter the month and day of birth.',
  birthday: 'Birthday of the person recuperating',
  birthdayHint: 'For example: month 1, day 2',
  month: 'Month',
  day: 'Day',
  submit: 'Open',
  missing: 'Please enter the month and day of the birthday as numbers',
  wrong: (attemptsLeft: number) =>
    `This is not the right birthday. You can try ${attemptsLeft === 1 ? '1 more time' : `${attemptsLeft} more times`}`,
  closedTitle: 'This link no longer works',
  revoked: 'The birthday was wrong 5 times, so we closed the link to keep your information safe.',
  expired: 'The link has expired.',
  newLink: 'We can send a new link to the email address of the notification.',
  sendNewLink: 'Send a new link',
  mailedTitle: 'We have sent a new link',
  mailed:
    'We sent it to the email address of the notification. Please open the link in that email. We can send one only once an hour.',
};
