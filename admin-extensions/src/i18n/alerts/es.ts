/** Colegas en la misma conversación. */
export const viewersEs = {
  looking: "{{name}} está mirando",
  lookingSeveral: "{{names}} están mirando",
  writing: "{{name}} está escribiendo…",
  writingSeveral: "{{names}} están escribiendo…",
  more: "+{{count}}",
  warning: "{{name}} está escribiendo aquí ahora mismo.",
  warningSeveral: "{{names}} están escribiendo aquí ahora mismo.",
}

/** Lo que avisa a un agente de que algo le concierne. */
export const alertsEs = {
  title: "Avisos",
  text: "Lo que te concierne, en este navegador. En silencio mientras miras la conversación y mientras estás ausente o desconectado.",
  how: "Cómo",
  what: "Para qué",
  sound: "Sonido",
  volume: "Volumen",
  test: "Probar",
  notification: "Notificaciones del navegador",
  titleBadge: "Número en el título de la pestaña",
  messages: "Mensajes nuevos en mis conversaciones",
  assigned: "Conversaciones que pasan a mí",
  queue: "Nuevas en una cola que puedo tomar",
  denied:
    "El navegador no permite notificaciones de este sitio. Haz clic en el icono a la izquierda de la dirección, cambia “Notificaciones” a “Permitir” y actívalo aquí de nuevo.",
  unsupported: "Este navegador no tiene notificaciones.",
  asking: "El navegador pregunta si permite notificaciones.",
  soundBlocked: "El navegador mantiene esta pestaña en silencio hasta que hagas clic en ella.",
  newAssigned: "Asignada a ti",
  newInQueue: "Esperando en la cola",
  sample: "Así se ve.",
}
