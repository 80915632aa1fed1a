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
  askSms: 'Como você está hoje? Responda, leva 1 minuto.',
  reminderSms: 'Ainda não recebemos sua resposta de hoje. Responda nesta página.',
  householdSubject: 'Um pedido à família',
  household:
    'Pedimos hoje uma resposta a uma pessoa da sua casa e ainda não a recebemos. Por favor, peça a essa pessoa que veja a mensagem que enviamos.',
  householdSms:
    'Uma pessoa da sua casa ainda não nos respondeu hoje. Por favor, peça a essa pessoa que veja a mensagem que enviamos.',
  householdCall:
    'Este é um pedido à família. Uma pessoa da sua casa ainda não nos respondeu hoje. Por favor, peça a essa pessoa que veja a mensagem que enviamos. Sem resposta, um funcionário ligará.',
};
