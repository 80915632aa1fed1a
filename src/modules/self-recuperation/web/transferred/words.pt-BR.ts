export const ptBR = {
  title: 'Sua recuperação passou a ser regida pela Lei de Doenças Infecciosas',
  because: {
    'meal-service':
      'Como você pediu o serviço de refeições, será enviada a notificação do caso (発生届) prevista em lei.',
    diagnosis:
      'Como um médico diagnosticou resultado positivo, será enviada a notificação do caso (発生届) prevista em lei.',
  },
  means:
    'Você passou a ser um caso positivo nos termos da lei e não está mais em autorrecuperação. A lei pede que você não vá ao trabalho e evite sair. Isso não pode ser desfeito.',
  watch:
    'As perguntas diárias de saúde continuam como antes. O centro de saúde pública avisará quando a recuperação terminar.',
  notice:
    'A notificação de autorrecuperação (自主療養届) já emitida pode ser usada até o vencimento, para mostrar o início da recuperação.',
  certificate:
    'O certificado de autorrecuperação não será emitido. Após o fim da recuperação, a província emite o “Certificado de recuperação (療養証明書)”.',
  over: 'Como a notificação do caso foi enviada, use o “Certificado de recuperação (療養証明書)” emitido pela província. O certificado de autorrecuperação não será emitido.',
};
