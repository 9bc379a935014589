import type { Resource } from "../en"
import type { composingEn } from "./en"

export const composingPtBR: Resource<typeof composingEn> = {
  drafts: {
    other: "Outro rascunho, de {{time}}:",
    use: "Usar",
    forget: "Descartar o outro rascunho",
    row: "Rascunho:",
    lostFiles: "Arquivos que não foram enviados ao servidor",
    lost: "O upload de {{name}} não terminou.",
    chooseAgain: "Escolher de novo",
  },
  emoji: {
    title: "Emoji",
    search: "Buscar emoji",
    none: "Nenhum emoji encontrado",
    loading: "Carregando emojis…",
    failed: "Não foi possível carregar os emojis.",
    more: "Mais emojis",
    groups: {
      recent: "Usados recentemente",
      "0": "Sorrisos e emoções",
      "1": "Pessoas",
      "3": "Animais e natureza",
      "4": "Comida e bebida",
      "5": "Viagens e lugares",
      "6": "Atividades",
      "7": "Objetos",
      "8": "Símbolos",
      "9": "Bandeiras",
    },
  },
  formatting: {
    showWhole: "Mostrar tudo",
    bold: "Negrito",
    italic: "Itálico",
    strike: "Tachado",
    preview: "Mostrar como vai ficar",
    previewLabel: "Como vai ficar",
  },
}
