/** The check of the mail address (K-36). */
export const email = {
  step: 'About you',
  title: 'Let’s check your email address',
  sent: (address: string) =>
    `We sent an email with a 6-digit number to ${address}. Please enter the number within 10 minutes.`,
  code: '6-digit number in the email',
  submit: 'Check',
  resendTitle: 'If the email does not arrive',
  resendHint: 'Look in your spam folder, too. If nothing has arrived after 1 minute, we can send it again.',
  resend: 'Send again',
  changeHint: (address: string) => `If ${address} is wrong: `,
  change: 'change the email address',
  refusals: {
    'not-six-digits': 'Please enter the 6-digit number',
    'wrong-code': 'This number is not right. Please look at the email again',
    expired: '10 minutes have passed, so this number no longer works. Press “Send again”',
    'too-many-attempts': 'The number was wrong 5 times, so it no longer works. Press “Send again”',
    'no-code': 'We have not sent you a number yet. Press “Send again”',
  },
  tooSoon: (seconds: number) =>
    `We have just sent an email. Please wait ${seconds} more ${seconds === 1 ? 'second' : 'seconds'}, then press again`,
  tooMany:
    'We have sent many emails to this address. Please wait about 1 hour, then press again. If the address is wrong, please change it',
};
