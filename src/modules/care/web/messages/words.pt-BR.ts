export const ptBR = {
  subject: 'Por favor, devolva o que emprestamos a você',
  reminder: 'O prazo de devolução do que emprestamos a você já passou. Por favor, devolva logo.',
  how: 'O modo de devolver está na folha que veio junto. Se você já devolveu, desconsidere este aviso.',
  footer: 'Esta mensagem é enviada automaticamente. Se não for para você, por favor, apague-a.',
  sms: 'O prazo de devolução do que emprestamos a você já passou. Por favor, devolva como diz a folha que veio junto.',
};
