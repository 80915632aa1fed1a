/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: 'Quer cancelar a notificação de recuperação autônoma?',
  number: (managementNumber: string) => `Nº de controle da notificação: ${managementNumber}`,
  inquiry: (type: number) =>
    `Equivale ao tipo de contato “${type}. Pedido de cancelamento”. Tudo é feito nesta tela, sem precisar copiar o número.`,
  effectPapers:
    'Com o cancelamento, a notificação já emitida (自主療養届) deixa de valer. O código QR mostrará que ela foi cancelada.',
  effectWatch: 'O acompanhamento de saúde diário também termina.',
  effectRefile: 'Você pode notificar de novo sem esperar o e-mail de cancelamento.',
  irreversible: 'O cancelamento não pode ser desfeito.',
  confirm: 'Cancelar a notificação',
  notNeededTitle: 'Não é preciso cancelar',
  notNeeded:
    'A notificação ainda não foi emitida. Se quiser corrigir algo, notifique de novo. A nova substitui esta.',
  overTitle: 'Esta notificação não pode ser cancelada',
  over: 'A recuperação terminou ou já existe uma notificação nova.',
  refile: 'Notificar de novo',
  back: 'Voltar à situação da notificação',
};
