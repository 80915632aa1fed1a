/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: 'Please check your answers',
  lead: 'If everything is right, press “Submit” below. After that you cannot change your answers.',
  submit: 'Submit',
  birthDate: (western: string, _eraYear: string) => western,
  noSymptoms: 'No symptoms',
  noRiskFactor: 'None',
  labels: {
    testPlace: 'Place of the test',
    pregnancy: 'Pregnancy',
    riskFactors: 'Risk factors for severe illness',
    address: 'Address',
    channel: 'Daily health check by',
    kind: 'Image of the test result',
    kit: 'Test kit',
    images: 'Images you gave us',
  },
  pregnancies: { no: 'No', possible: 'Possibly', yes: 'Yes' },
  evidenceKinds: { kit: 'Photo of the test kit', notice: 'Test result notice' },
  kitListed: 'A kit listed on the prefecture’s website',
  kitOffList: (maker: string) => `A kit not listed on the prefecture’s website (maker: ${maker})`,
  none: 'None',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join(', '),
  withdrawsTitle: 'Your earlier notification will be withdrawn',
  withdraws:
    'When you press “Submit”, the self-recuperation notification already issued is withdrawn and this one takes its place. The earlier one can no longer be used.',
  notifiedTitle: 'You are recuperating under the Infectious Diseases Control Law',
  notified:
    'A notification of your case (発生届) has already been submitted to the authorities, so a self-recuperation notification cannot be filed. Please follow the guidance of your public health centre. If your condition changes, call the desk shown on your status page.',
  inForceTitle: 'A self-recuperation notification has already been issued',
  inForceWithdrawable:
    'A self-recuperation notification has already been issued for this person. You can withdraw it and submit this one. The earlier one can then no longer be used.',
  withdrawAndSubmit: 'Withdraw and submit',
  inForce:
    'A self-recuperation notification has already been issued for this person. To correct it, open the link in the email that told you it was issued, withdraw it, and submit again. We keep what you entered for 24 hours.',
};
