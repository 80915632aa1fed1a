export const ja = {
  label: '地域',
  any: 'すべての地域',
  centre: (name: string) => `${name}（管内すべて）`,
  inCentre: (name: string) => `　${name}`,
};
