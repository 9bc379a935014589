/** Colegas na mesma conversa. */
export const viewersPtBR = {
  looking: "{{name}} está olhando",
  lookingSeveral: "{{names}} estão olhando",
  writing: "{{name}} está escrevendo…",
  writingSeveral: "{{names}} estão escrevendo…",
  more: "+{{count}}",
  warning: "{{name}} está escrevendo aqui agora.",
  warningSeveral: "{{names}} estão escrevendo aqui agora.",
}

/** O que avisa um agente de que algo é com ele. */
export const alertsPtBR = {
  title: "Alertas",
  text: "O que é com você, neste navegador. Em silêncio enquanto você olha a conversa e enquanto está ausente ou offline.",
  how: "Como",
  what: "Para quê",
  sound: "Som",
  volume: "Volume",
  test: "Testar",
  notification: "Notificações do navegador",
  titleBadge: "Número no título da aba",
  messages: "Novas mensagens nas minhas conversas",
  assigned: "Conversas que passam para mim",
  queue: "Novas numa fila que posso assumir",
  denied:
    "O navegador não permite notificações deste site. Clique no ícone à esquerda do endereço, mude “Notificações” para “Permitir” e ligue aqui de novo.",
  unsupported: "Este navegador não tem notificações.",
  asking: "O navegador pergunta se pode mostrar notificações.",
  soundBlocked: "O navegador mantém esta aba em silêncio até você clicar nela.",
  newAssigned: "Atribuída a você",
  newInQueue: "Esperando na fila",
  sample: "Fica assim.",
}
