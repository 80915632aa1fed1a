export const ptBR = {
  title: 'Evolução até agora',
  course: (what: string, first: string, last: string) => `${what}: de ${first} para ${last}`,
  table: 'Valores por dia',
  none: 'Sem resposta',
};
