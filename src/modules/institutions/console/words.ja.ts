/** The words that several pages of institutions have in common. */
export const ja = {
  kinds: {
    'outpatient-clinic': '帰国者・接触者外来等',
    'test-centre': '地域外来・検査センター',
    hospital: '入院先医療機関',
    hotel: '宿泊療養施設',
    other: 'その他',
  },
  authorityKinds: {
    prefecture: '都道府県',
    'health-centre-city': '保健所設置市',
    'special-ward': '特別区',
    municipality: '市町村',
  },
  statuses: {
    'not-invited': '未案内',
    invited: '案内ずみ',
    applied: '申請あり',
    reviewed: '確認ずみ',
    issued: 'ID発行ずみ',
    'first-signed-in': '初回サインイン',
    active: '利用中',
    suspended: '停止中',
    revoked: '取消し',
    exempt: '対象外',
  },
  noCentre: '担当の保健所なし',
  navigation: { facilities: '医療機関等の台帳', enrolment: 'ID付与の進み具合', centres: '保健所' },
};
