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
}
