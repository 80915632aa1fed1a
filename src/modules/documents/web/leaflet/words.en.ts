import type { LeafletWords } from '../../use-cases/leaflet-form.ts';

/** The leaflet in English. Every number is the rulebook's. */
export const leafletEn: LeafletWords = ({
  authority,
  scheme,
  certificatesSince,
  emergency,
  consultation,
  asOf,
  ways,
}) => ({
  title: 'You can now choose self-recuperation',
  lead: 'People at low risk of severe illness whose antigen test kit or free test is positive can begin to recuperate without waiting for a doctor’s diagnosis. This keeps medical care for those at higher risk.',
  benefits: [
    'Begin without seeing a doctor',
    'The system helps with health checks',
    'A document shows that you have begun',
  ],
  may: {
    heading: 'Who can choose it',
    lines: [
      ...(scheme.anybody === null ? [] : [`Ages ${scheme.anybody.from} to ${scheme.anybody.through}`]),
      ...(scheme.withoutRiskFactor === null
        ? []
        : [
            `Ages ${scheme.withoutRiskFactor.from} to ${scheme.withoutRiskFactor.through} without risk factors`,
          ]),
      'People who are not pregnant',
    ],
  },
  mustSee: {
    heading: 'Who must see a doctor',
    lines: [
      `Aged ${scheme.oldest + 1} or over`,
      ...(scheme.withoutRiskFactor === null
        ? []
        : [
            `Ages ${scheme.withoutRiskFactor.from} to ${scheme.withoutRiskFactor.through} with a risk factor`,
          ]),
      `Under ${scheme.youngest}`,
      'Pregnant, or possibly pregnant',
    ],
  },
  steps: {
    heading: 'What to do',
    lines: [
      'Have a picture of the test result and proof of identity ready, and fill in the form.',
      'Recuperate from the day on which you send it.',
      'By the next business day you receive a mail with the link to your notification (自主療養届).',
      `Answer the daily questions by ${[...(ways.has('line') ? ['LINE'] : []), ...(ways.has('voice') ? ['telephone'] : []), 'web'].join(' or ')}.`,
      ...(certificatesSince === null
        ? []
        : [`Afterwards, get your certificate (自主療養証明書), from ${certificatesSince}.`]),
    ],
  },
  period: {
    heading: 'How long',
    lines: [
      `With symptoms: to day ${scheme.symptomaticDays}, counting the day they began as day 0, and until ${scheme.hoursAfterRelief} hours have passed since they eased.`,
      `Without symptoms: to day ${scheme.asymptomaticDays}, counting the day of the test as day 0. If symptoms begin, the days are counted anew.`,
    ],
  },
  window: {
    heading: 'When to file',
    lines: [
      `Within ${scheme.symptomaticThroughDay} days of the first symptoms (without symptoms: within ${scheme.asymptomaticThroughDay} days of the test)`,
      `The notification is valid for ${scheme.noticeValidMonths} ${scheme.noticeValidMonths === 1 ? 'month' : 'months'}.`,
    ],
  },
  notes: {
    heading: 'Please note',
    lines: [
      'Not for claims on private insurance.',
      'People who tested positive at a medical institution cannot choose self-recuperation.',
      'If you apply for the meal service, a report under the law is made, and you are no longer in self-recuperation.',
      ...(consultation === null
        ? []
        : [`If your condition changes: ${consultation.title} ${consultation.phone}`]),
      ...(emergency === null ? [] : [`In an emergency: ${emergency.title} ${emergency.phone}, or call 119`]),
    ],
  },
  site: { words: 'To file', alt: 'QR code that opens the page for filing' },
  asOf: `${authority}, as of ${asOf}`,
});
