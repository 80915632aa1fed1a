/** What `npm start` prints. English, because whoever installs the program reads it. */
export const terminal = {
  ready: 'Mimamori is ready for training. Everybody in it is made up, and nothing leaves this machine.',
  addresses: {
    start: 'Start here',
    residents: 'Residents',
    staff: 'Staff',
    inbox: 'Inbox (mail, LINE, calls)',
  },
  time: (at: string) => `In there it is ${at}, Japan.`,
  numbers: (n: {
    readonly filed: number;
    readonly waiting: number;
    readonly watched: number;
    readonly tasks: number;
    readonly released: number;
    readonly tests: number;
    readonly caseReports: number;
    readonly sheets: number;
  }) =>
    `${n.filed} filed, ${n.waiting} wait for review, ${n.watched} are watched, ${n.tasks} need a call, ${n.released} are well again; clinics sent ${n.tests} tests and ${n.caseReports} case reports, ${n.sheets} faxes wait.`,
  staff: {
    login: 'Staff account',
    password: 'Password',
    secret: 'Secret for one-time codes (the start page shows the codes)',
  },
  tryFirst: 'Try first',
  steps: {
    review: 'Sign in as reviewer and decide a filing that waits; it needs no mouse, ? shows the keys.',
    answer: (name: string, month: number, day: number, link: string) =>
      `Be ${name} (born in month ${month}, day ${day}) and answer today's question: ${link}`,
    day: (certificatesFrom: string | null) =>
      `Move the clock on by a day in the yellow bar and answer again; the midnight after releases her.${
        certificatesFrom === null ? '' : ` Certificates begin on ${certificatesFrom}.`
      }`,
    file: (english: string) =>
      `File as a resident yourself, in one of seven languages (${english}). The code arrives in the inbox.`,
    roles:
      'The start page goes on, role by role: a clinic, a health centre, a hospital, telephone desk, certificates.',
  },
  end: 'Ctrl-C stops everything; time stands still until the next start. To begin anew: npm start -- --fresh',
};
