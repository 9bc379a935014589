import type { Resource } from "../en"
import type { composingEn } from "./en"

export const composingEs: Resource<typeof composingEn> = {
  drafts: {
    other: "Otro borrador, de {{time}}:",
    use: "Usarlo",
    forget: "Descartar el otro borrador",
    row: "Borrador:",
    lostFiles: "Archivos que no se subieron",
    lost: "{{name}} no terminó de subirse.",
    chooseAgain: "Elegirlo de nuevo",
  },
  emoji: {
    title: "Emoji",
    search: "Buscar emoji",
    none: "No se encontró ningún emoji",
    loading: "Cargando emojis…",
    failed: "No se pudieron cargar los emojis.",
    more: "Más emojis",
    groups: {
      recent: "Usados hace poco",
      "0": "Caras y emociones",
      "1": "Personas",
      "3": "Animales y naturaleza",
      "4": "Comida y bebida",
      "5": "Viajes y lugares",
      "6": "Actividades",
      "7": "Objetos",
      "8": "Símbolos",
      "9": "Banderas",
    },
  },
  formatting: {
    showWhole: "Mostrar todo",
    bold: "Negrita",
    italic: "Cursiva",
    strike: "Tachado",
    preview: "Mostrar cómo se verá",
    previewLabel: "Cómo se verá",
  },
}
