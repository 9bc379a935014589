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
}
