/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const ptBR = {
  askSubject: 'Como você está hoje?',
  ask: 'Queremos saber como você está hoje. Abra a página abaixo e responda. Leva 1 minuto.',
  reminderSubject: 'Estamos esperando sua resposta de hoje',
  reminder: 'Ainda não recebemos sua resposta de hoje. Abra a página abaixo e responda. Leva 1 minuto.',
  reason: 'Se não tivermos resposta, ficaremos preocupados e poderemos ligar para você.',
  footer: 'Esta mensagem é automática. Se não é para você, por favor, apague-a.',
  callSubject: 'Ligação automática',
  askCall: 'Esta ligação é para saber como você está hoje. Responda na página do e-mail que enviamos.',
  reminderCall:
    'Ainda não recebemos sua resposta de hoje. Responda na página do e-mail que enviamos. Sem resposta, um funcionário ligará para você.',
};
