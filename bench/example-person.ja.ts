/** A person who never lived, as the form takes them. */
export const EXAMPLE_PERSON = {
  name: '見本　花子',
  nameKana: 'ミホン ハナコ',
  postalCode: '2430434',
  prefecture: '神奈川県',
  municipality: { code: '142158', name: '海老名市' },
  street: '上郷99番地の9',
} as const;

/** Who issues the papers of the bench. */
export const EXAMPLE_ISSUER = { authority: '神奈川県', department: '健康医療局' } as const;
