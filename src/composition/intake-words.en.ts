/** What people read when the gate holds back a page or a form. */
export const en = {
  'too-fast': {
    title: 'That was sent too quickly',
    text: 'To keep out automatic programs, we hold back forms that are sent the moment the page opens. Press the button below to go on.',
  },
  stale: {
    title: 'Please send it once more',
    text: 'Some time has passed since the page was opened, or you started anew in another window, so we held this back. Press the button below to go on.',
  },
  'contact-full': {
    title: 'The same contact was used many times',
    text: (wait: string) =>
      `This email address or phone number was sent many times, so we are holding it back. Wait ${wait}, then press the button below. To use another email address or phone number, go back to the previous page and change it.`,
  },
  challenge: {
    title: 'Please wait a moment',
    text: (wait: string) =>
      `Very many people are using this service right now. Wait ${wait}, then press the button below to go on.`,
    working: 'Checking. The page goes on by itself in a few seconds. Please wait.',
  },
  'too-many-pages': {
    title: 'Many pages were opened in a short time',
    text: (wait: string) =>
      `Many pages were opened from the same place (network). The page opens again by itself in ${wait}.`,
  },
  overloaded: {
    title: 'Very busy right now',
    text: (wait: string) =>
      `Many people are using this service at the same time, so we cannot open the page now. Please wait about ${wait} and try again. If it is urgent, for example if you are short of breath, call 119 at once.`,
  },
  kept: 'What you entered has been kept.',
  goBack:
    'What you entered is still there when you go back to the previous page. Please choose the photos again.',
  typeAgain: 'Please enter it again on the next page.',
  send: 'Continue',
  openAgain: 'Open again',
  seconds: (n: number) => (n === 1 ? '1 second' : `${n} seconds`),
  minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
};
