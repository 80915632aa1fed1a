import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: 'Notes on self-recuperation',
  lead: 'Please read carefully. You can submit only if you understand and agree to these notes.',
  notesTitle: 'Notes',
  notes: {
    whom: 'Self-recuperation is for people with a low risk of severe illness who can check their own health and see a doctor if they get worse.',
    law: 'Self-recuperation is not a notification under the Infectious Diseases Control Act. You will not get a recuperation certificate (療養証明書) under that Act.',
    insurance:
      'The self-recuperation notification (自主療養届) cannot be used to claim from private insurance. About the injury and sickness allowance (傷病手当金), please ask your health insurer.',
    period: (scheme: Scheme) =>
      `You recuperate until ${scheme.symptomaticDays} days after the day your symptoms started. If you still have symptoms then, it lasts until ${scheme.hoursAfterRelief} hours after they have eased.`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `Without symptoms, you recuperate until ${scheme.asymptomaticDays} days after the day of the test. If symptoms start during that time, you must recuperate until ${scheme.symptomaticDays} days after the day they started.`,
    home: 'While you recuperate, stay at home as much as you can. If you live with family, avoid contact with them as far as possible.',
    observation:
      'From the day after you submit, please answer the daily health check. If anything about your health worries you, see a doctor.',
    doctor:
      'If a doctor diagnoses you as positive, the doctor files a case report (発生届) under the Infectious Diseases Control Act. You are then restricted from working and asked not to go out.',
    meals:
      'If you apply for the meal delivery service, a case report under the Infectious Diseases Control Act is filed and your self-recuperation ends.',
    noChange: 'You cannot change what you have submitted. To correct it, withdraw it and submit again.',
    images:
      'We use the images of your test result and identity document only for the review and delete them afterwards.',
  },
  gateLabel: 'I understand the above and will answer',
  agree: 'I agree',
  submit: 'Next',
  mustAgree: 'If you understand and agree, please tick “I agree”',
};
