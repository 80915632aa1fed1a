/** What scripted staff write after a call. */
export const CALL_NOTES = {
  'reached-well': '電話で本人と話した。変わりなし。',
  'advised-to-see-doctor': '電話で本人と話した。受診をすすめ、コロナ119を案内した。',
  'ambulance-requested': '呼吸が苦しいとのこと。救急車を要請した。',
  'not-reached': '電話に出ず。留守番電話に伝言を残した。',
} as const;

/** Where those who tell of a diagnosis were seen. */
export const INSTITUTION = '架空内科クリニック（訓練用）';
