/** Who has seen the resident's data. */
export const accessLog = {
  title: 'Who has seen your information',
  lead: 'This is a record of when staff viewed or changed your notification or your health checks. It shows their role, not their name.',
  none: 'No member of staff has viewed your information yet.',
  roles: {
    manager: 'Manager at the prefecture',
    reviewer: 'Reviewer at the prefecture',
    'health-centre': 'Public health center',
    auditor: 'Auditor',
  } as Readonly<Record<string, string>>,
  otherRole: 'Staff',
  purposes: {
    review: 'To review your notification',
    observation: 'For your daily health check',
    'document-issue': 'To issue your documents',
    'support-of-residents': 'To support your recuperation',
    'self-recuperation': 'For your self-recuperation procedure',
    'access-control': 'For a security check',
    retention: 'To delete information',
  } as Readonly<Record<string, string>>,
  otherPurpose: 'For their work',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose} (${times} times)`),
  listLabel: 'Who has seen your information (newest first)',
  back: 'Back to my notification',
};
