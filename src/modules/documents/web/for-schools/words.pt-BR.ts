/** The page for schools and employers (K-22, K-44, K-45, K-53, K-58, K-59, P-05). */
export const forSchools = {
  title: 'Para escolas e empresas',
  lead: 'Em Kanagawa, há pessoas que se recuperam da COVID-19 com a notificação de recuperação autônoma (自主療養届) no lugar do atestado médico. Assim o atendimento médico fica para quem mais precisa. Agradecemos a compreensão e a cooperação.',
  sampleTitle: 'Como é o papel',
  sampleAlt:
    'Desenho de um modelo: no alto, número de controle e título; no meio, nome e datas; embaixo, à direita, o código QR.',
  sampleMark: 'MODELO',
  partNumber: 'Número de controle (11 dígitos, começa com 14)',
  partHolder: 'Nome e data de nascimento da pessoa',
  partDates: 'Início da recuperação, dia de retorno e outras datas',
  partUse: 'Para que serve e para que não serve',
  partQr: 'Código QR para verificar o papel',
  checkTitle: 'Como verificar se é autêntico',
  checkScan: 'Leia o código QR embaixo, à direita, com a câmera do celular. Não é preciso aplicativo.',
  checkResult:
    'Veja se a página diz que o papel é autêntico e está em uso. Se foi retirado ou substituído, a página informa.',
  checkCompare: 'Compare nome, data de nascimento e datas da página com os do papel.',
  checkNoScript:
    'Se não puder ler o código, pergunte pelo formulário abaixo informando o número de controle. Não há página que mostre o conteúdo a partir do número.',
  checkLink: 'Abrir a página de verificação',
  datesTitle: 'Como ler as datas',
  datesLast:
    '“療養終了予定日” é o último dia da recuperação; a pessoa pode voltar no dia seguinte (modelo até 31/1/2022).',
  datesReturn:
    '“出勤・登校等可能予定日” é o primeiro dia em que a pessoa pode voltar ao trabalho ou à escola (modelo a partir de 1/2/2022).',
  datesSelfCheck:
    'O papel de quem não tem sintomas mostra também o último dia de observação da própria saúde. Isso não significa que a pessoa deva faltar até lá.',
  datesUndecided:
    'Se os sintomas continuam, o dia previsto é adiado. Nesse caso, veja o novo papel ou o certificado de recuperação autônoma.',
  validity: (months: number) =>
    `A notificação vale por ${months} ${months === 1 ? 'mês' : 'meses'} a partir da emissão. O certificado de recuperação autônoma não vence.`,
  kindsTitle: 'Tipos de documento',
  kindNotice:
    'Notificação de recuperação autônoma (自主療養届): mostra que a recuperação começou. Emitida no início.',
  kindCertificate:
    'Certificado de recuperação autônoma (自主療養証明書): certifica que a recuperação terminou. Emitido depois, a quem respondeu às perguntas de saúde.',
  kindLegal:
    'Certificado de recuperação (療養証明書): documento da Lei de Doenças Infecciosas, emitido pela província a quem foi notificado por um médico.',
  kindExclusive: 'Ninguém tem os dois certificados. Não peçam o outro.',
  askTitle: 'O que pedimos',
  askDiagnosis: 'Não peçam atestado médico nem consulta. Este papel substitui o atestado.',
  askTest: 'Não peçam teste nem comprovante negativo para o retorno.',
  askReason: 'Não perguntem sobre sintomas que não estão no papel nem como a pessoa se infectou.',
  askPerson:
    'A pessoa escolheu se recuperar; não é restrição de trabalho por lei. Não a prejudiquem por ter faltado.',
  insuranceTitle: 'Seguros e auxílios',
  insurance: 'Não serve para pedir indenização de seguros privados.',
  allowance:
    'Para o auxílio-doença (傷病手当金), algumas seguradoras de saúde aceitam a notificação. Consultem a seguradora.',
  doubtTitle: 'Se não foi possível confirmar',
  doubt:
    'Se a segunda leitura der o mesmo resultado, não aceitem o papel; anotem o número e avisem a província. Não culpem a pessoa: impressão fraca também causa isso.',
  inquiry: 'Contato',
  leaflet: 'Folheto sobre o sistema (PDF)',
};
