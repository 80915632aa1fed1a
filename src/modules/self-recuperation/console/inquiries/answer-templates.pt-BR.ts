export const ptBR = {
  thanks: 'Obrigado pela sua pergunta.',
  cannotEdit:
    'Não é possível corrigir uma notificação enviada. Cancele e notifique de novo. Não é preciso esperar o e-mail de cancelamento.',
  underReview: 'A análise pode demorar. O resultado será enviado ao e-mail da notificação.',
  mailMissing:
    'Se o e-mail não chegar, veja a pasta de spam. Se não estiver lá, confira o endereço e notifique de novo.',
  period:
    'O período de recuperação e o dia previsto para voltar ao trabalho ou à escola estão na página do link do e-mail.',
  worse:
    'Se não estiver bem, procure um serviço médico. Em caso de urgência, ligue para o número no fim da página.',
  household: 'Recomendamos que as pessoas que moram com você também fiquem em casa.',
  whereDocuments: 'Os documentos podem ser obtidos quantas vezes quiser na página do link do e-mail.',
  insurance:
    'A notificação não serve para pedir seguro particular. Sobre o auxílio-doença, consulte o seu seguro de saúde.',
  certificate: 'As condições para receber o certificado estão na página do link do e-mail.',
  withdrawalLink:
    'O link de cancelamento é enviado ao e-mail escrito na notificação. Abra o link para cancelar.',
  withdrawalNotNeeded:
    'Enquanto a notificação não for emitida, não é preciso pedir o cancelamento. Notifique de novo. A nova substitui a anterior.',
  otherDesk: 'Quem responde a esta pergunta é a prefeitura da sua cidade. Pergunte lá.',
  askDetails: 'Para responder, precisamos de mais detalhes. Escreva de novo pelo mesmo formulário.',
};
