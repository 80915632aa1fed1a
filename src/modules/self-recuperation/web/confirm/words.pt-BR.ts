/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: 'Confira o que você preencheu',
  lead: 'Se estiver tudo certo, toque em “Enviar” abaixo. Depois disso, não será possível corrigir.',
  submit: 'Enviar',
  birthDate: (western: string, _eraYear: string) => western,
  noSymptoms: 'Sem sintomas',
  noRiskFactor: 'Nenhum',
  labels: {
    testPlace: 'Local do teste',
    pregnancy: 'Gravidez',
    riskFactors: 'Fatores de risco de agravamento',
    address: 'Endereço',
    channel: 'Forma de acompanhamento de saúde',
    kind: 'Imagem do resultado do teste',
    kit: 'Kit de teste',
    images: 'Imagens recebidas',
  },
  pregnancies: { no: 'Não', possible: 'Pode ser que sim', yes: 'Sim' },
  evidenceKinds: { kit: 'Foto do kit de teste', notice: 'Aviso de resultado do teste' },
  kitListed: 'Kit que está no site da província',
  kitOffList: (maker: string) => `Kit que não está no site da província (fabricante: ${maker})`,
  none: 'Nada',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join(', '),
  withdrawsTitle: 'A notificação anterior será cancelada',
  withdraws:
    'Ao tocar em “Enviar”, a notificação já emitida é cancelada e substituída por esta. O documento anterior deixa de valer.',
  notifiedTitle: 'Você está em recuperação segundo a Lei de Doenças Infecciosas',
  notified:
    'Já foi feita a notificação de caso (発生届); por isso, não é possível fazer a notificação de recuperação autônoma. Siga as orientações do centro de saúde pública (保健所). Se o seu estado mudar, ligue para o atendimento indicado na página da sua notificação.',
  inForceTitle: 'Já existe uma notificação emitida',
  inForceWithdrawable:
    'Já foi emitida uma notificação de recuperação autônoma para esta pessoa. Você pode cancelá-la e enviar esta. O documento anterior deixa de valer.',
  withdrawAndSubmit: 'Cancelar a anterior e enviar esta',
  inForce:
    'Já foi emitida uma notificação de recuperação autônoma para esta pessoa. Para corrigir, abra o link do e-mail que avisou da emissão, cancele a notificação e faça outra. O que você preencheu fica guardado por 24 horas.',
};
