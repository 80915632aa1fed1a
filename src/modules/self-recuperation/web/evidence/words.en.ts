/** A label as it stands inside a sentence. */
const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: 'Test result',
  title: 'Add images of your test result and identity document',
  lead: 'Photos taken with a phone are fine. Take them in a bright place so that the writing can be read.',
  imagesNote:
    'We store the images encrypted and delete them when the review is finished. Location data in a photo is removed when we receive it.',
  kind: 'Which image of the test result do you have?',
  kit: 'Photo of the test kit',
  kitHint:
    'Write your name and the test date on the kit itself with a permanent marker. The result line must be visible.',
  notice: 'Test result notice (from a PCR testing company or similar)',
  noticeHint:
    'It must show 4 things: name, test date, name of the testing organization, and the result. A photo of a screen is fine.',
  listed: 'Is the test kit listed on the prefecture’s website?',
  listedHint: 'Answer only if you add a photo of a test kit. If you do not know, choose “No”.',
  remarksTitle: 'Remarks',
  maker: 'Maker of the kit',
  makerHint:
    'You must enter this if the kit is not listed on the prefecture’s website. It is written on the box or in the instructions.',
  testedOn: (date: string) => `Day of the test: ${date} (as you entered in step 1)`,
  remarks: 'Anything else you want to tell us',
  images: {
    'test-result': 'Image of the test result',
    identity: 'Image of the identity document',
    'guardian-identity': 'Image of the guardian’s identity document',
  },
  imageHints: {
    'test-result': 'An image that shows the result is positive.',
    identity:
      'It must show the name, date of birth and address, for example a residence card. My Number Card: front side only. Health insurance card: cover the symbol and number.',
    'guardian-identity': 'It must show the parent’s or guardian’s name, date of birth and address.',
  },
  fileNote: 'Photos such as JPEG, PNG or HEIC, up to 10 MB each.',
  submit: 'Check answers',
  problems: {
    missing: (label: string) =>
      label.endsWith('?') ? `Please answer: ${label}` : `Please choose the ${inSentence(label)}`,
    'too-long': (label: string) => `“${label}” is too long. Please shorten it`,
    'too-large': (label: string) =>
      `The ${inSentence(label)} is too large (limit 10 MB). Please make it smaller, for example by taking a screenshot of it`,
    'too-many-pixels': (label: string) =>
      `The ${inSentence(label)} is too wide or too high. Please choose a smaller photo size on your camera and take it again`,
    'unsupported-type': (label: string) =>
      `We cannot read the ${inSentence(label)} as a photo. Please choose a JPEG, PNG or HEIC photo`,
    damaged: (label: string) =>
      `The ${inSentence(label)} is damaged and cannot be read. Please take it again or choose another photo`,
    'too-small': (label: string) =>
      `The ${inSentence(label)} is too small to read. Please choose a larger photo`,
  },
  makerMissing:
    'If the kit is not listed on the prefecture’s website, please enter its maker under “Remarks”',
};
