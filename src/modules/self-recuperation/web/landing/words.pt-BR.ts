import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `de ${from} a ${through} anos`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: 'Notificação de recuperação autônoma',
  lead: 'Se um kit de teste de antígeno ou um teste gratuito deu positivo, você pode começar a se recuperar por conta própria, sem esperar o diagnóstico de um médico.',
  voluntary:
    'A recuperação autônoma (自主療養) é voluntária: é você quem escolhe. Ela não se baseia em lei. Evitar sair de casa não é uma ordem, é um pedido de colaboração.',
  start: 'Começar a notificação',
  startNote: 'Leva cerca de 10 minutos.',
  closedTitle: 'No momento não recebemos notificações',
  closedBefore: (date: string) => `As notificações serão recebidas a partir de ${date}.`,
  closedOver: (date: string) => `O recebimento de notificações terminou em ${date}.`,
  closed: 'Se tiver sintomas, procure uma instituição médica.',
  continueTitle: 'Você tem uma notificação em andamento',
  continueUntil: (until: string) => `Fica guardada até ${until}.`,
  continueLink: 'Continuar',
  filedTitle: 'Você já terminou a notificação neste aparelho',
  filedLink: 'Ver o que acontece depois',
  benefitsTitle: 'O que este sistema oferece',
  benefitNoVisit: 'Começar a recuperação sem ir a uma instituição médica',
  benefitObservation: 'O sistema ajuda no acompanhamento de saúde',
  benefitNotice: 'Emissão de um documento que comprova o início da recuperação',
  insurance: 'Não serve para pedir indenização de seguros privados.',
  whyTitle: 'Por que posso escolher?',
  why: 'Sabe-se agora que pessoas jovens e sem doenças de base têm pouca chance de ficar em estado grave. Por outro lado, a infecção está se espalhando entre idosos, que têm risco alto. Para que os recursos médicos limitados cheguem primeiro a quem tem risco alto, quem tem risco baixo pode escolher a recuperação autônoma.',
  mayTitle: 'Quem pode escolher a recuperação autônoma',
  mayAnybody: (band: AgeBand) => `Pessoas ${ages(band)}`,
  mayWithoutRiskFactor: (band: AgeBand) => `Pessoas ${ages(band)} sem fatores de risco de agravamento`,
  mayNotPregnant: 'Somente quem não está grávida.',
  mayCheck: 'Verificar se posso escolher',
  doctorTitle: 'Quem deve sempre ir ao médico quando positivo',
  doctorOlder: (oldest: number) => `Pessoas com ${oldest + 1} anos ou mais`,
  doctorRiskFactor: (band: AgeBand) => `Pessoas ${ages(band)} com fatores de risco de agravamento`,
  doctorYounger: (youngest: number) => `Crianças com menos de ${youngest} anos`,
  doctorPregnant: 'Grávidas (ou com possibilidade de gravidez)',
  doctorWhere:
    'Procure uma instituição médica na página abaixo ou consulte o atendimento sobre COVID-19 do seu município.',
  riskFactorsTitle: 'O que são fatores de risco de agravamento',
  testsTitle: 'Testes aceitos',
  testsLead: 'Pode fazer a notificação quem teve resultado positivo em um destes testes.',
  testsKits: 'Kits de teste recomendados',
  medicalInstitution:
    'Quem teve resultado positivo em uma instituição médica não pode escolher a recuperação autônoma (a notificação não pode ser emitida).',
  windowTitle: 'Prazo para notificar',
  window: (rules: PublicRules) =>
    `Até ${rules.symptomaticThroughDay} dias a partir da data de início dos sintomas (sem sintomas: até ${rules.asymptomaticThroughDay} dias a partir da data do teste).`,
  requiredTitle: 'O que preparar',
  requiredResult: 'Imagem do resultado do teste (uma das duas)',
  requiredKit: 'Foto do kit de teste. Escreva no kit o seu nome e a data do teste com caneta permanente.',
  requiredNotice: 'Aviso de resultado do teste (com nome, data do teste, local do teste e resultado)',
  requiredIdentity: 'Foto de um documento de identidade (com nome, data de nascimento e endereço)',
  requiredGuardian: (adultAge: number) =>
    `Menores (de ${adultAge} anos): também a foto do documento do responsável (com nome, data de nascimento e endereço)`,
  requiredMail: 'Um e-mail em que você possa receber mensagens',
  requiredMailHelp: 'Como configurar o recebimento de e-mails',
  flowTitle: 'Depois da notificação',
  flowToday: 'A recuperação autônoma começa no dia em que você notifica.',
  flowNotice: (days: number) =>
    `${days === 1 ? 'Até o próximo dia útil' : `Em até ${days} dias úteis`} enviamos um e-mail para você receber a notificação de recuperação autônoma (自主療養届).`,
  ways: { line: 'LINE', voice: 'ligação automática', web: 'site' },
  flowTomorrow: (ways: string) =>
    `A partir do dia seguinte, perguntamos todos os dias como você está por ${ways}.`,
  flowStatus: 'Você pode ver a situação a qualquer hora pelo link do e-mail de confirmação.',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? 'Moradores da província que responderam às perguntas de saúde um número mínimo de vezes recebem o certificado de recuperação autônoma (自主療養証明書), mesmo depois de terminada a recuperação.'
      : `A partir de ${date} (previsão) será emitido o certificado de recuperação autônoma (自主療養証明書).`,
  meals:
    'Há um serviço de entrega de refeições para quem tem dificuldade de conseguir comida, por motivos econômicos ou outros.',
  mealsLink: 'Sobre o serviço de entrega de refeições',
  useTitle: 'Para que serve a notificação',
  use: (months: number) =>
    `Serve para comunicar a ausência à escola ou ao trabalho. Vale ${months === 1 ? '1 mês' : `${months} meses`} a partir da emissão.`,
  employers:
    'Às escolas e empresas: aceitem-na no lugar do atestado de uma instituição médica. O código QR do documento mostra se é autêntico.',
  verify: 'Página para verificar o documento',
  phoneTitle: 'Consultar por telefone',
  phone: (title: string, hours: string) => `${title} (${hours})`,
};
