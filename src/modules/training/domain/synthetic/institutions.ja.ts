/** The institutions of the training mode; every name is made up. Codes as the registry wants them, numbers nobody has. */
export const INSTITUTIONS = {
  own: {
    code: '1419900011',
    name: 'みまもり台内科クリニック（訓練用）',
    kind: 'outpatient-clinic',
    postalCode: '2430431',
    municipalityCode: '142158',
    address: '海老名市上今泉9-1-1',
    phone: '0460000011',
    physician: '見本 太一',
  },
  centre: {
    code: '1419900029',
    name: '架空川検査センター（訓練用）',
    kind: 'test-centre',
    postalCode: '2520027',
    municipalityCode: '142166',
    address: '座間市座間9-2-2',
    phone: '0460000022',
    physician: '見本 波子',
  },
  fax: {
    code: '1419900037',
    name: '手書き医院（訓練用）',
    kind: 'outpatient-clinic',
    postalCode: '2430301',
    municipalityCode: '144011',
    address: '愛甲郡愛川町角田9-3-3',
    phone: '0460000033',
    physician: '見本 文造',
  },
  hospital: {
    code: '1419900045',
    name: '架空中央病院（訓練用）',
    kind: 'hospital',
    postalCode: '2430201',
    municipalityCode: '142123',
    address: '厚木市上荻野9-4-4',
    phone: '0460000044',
    physician: '見本 院子',
  },
  hotel: {
    code: null,
    name: 'ホテル架空荘 宿泊療養施設（訓練用）',
    kind: 'hotel',
    postalCode: '2430430',
    municipalityCode: '142158',
    address: '海老名市架空町9-5-5',
    phone: '0460000055',
    physician: '',
  },
} as const;

/** The health centre of the trainee with its municipalities, in which the patients of these institutions live. */
export const HEALTH_CENTRE = {
  name: '厚木保健福祉事務所（訓練用）',
  phone: '0460000066',
  municipalities: ['厚木市', '海老名市', '座間市', '愛甲郡愛川町', '愛甲郡清川村'],
} as const;

/** The contract for tests; the clinic that sends FAX is not party to it. */
export const CONTRACT = { number: '訓練-1', agent: '架空郡市医師会' } as const;

/** What the health centre asks the trainee's clinic. */
export const QUERY = '発病日と症状を、もう一度確かめてください。お電話では「熱は前の日から」とのことでした。';

/** The notice that waits to be read. */
export const NOTICE = {
  title: '検査の結果は、陰性もその日のうちに入力してください',
  body: '陽性率を正しく知るため、陰性の結果も入力をお願いします。表の入力なら、1件は5つの欄で済みます。読んだら「確認しました」を押してください。（訓練用のお知らせです）',
} as const;
