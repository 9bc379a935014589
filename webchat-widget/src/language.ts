/** The few words a page shows before the chat is opened. */
const LAUNCHER = {
  en: { open: "Open chat", close: "Close chat", unread: "unread messages" },
  "pt-BR": { open: "Abrir chat", close: "Fechar chat", unread: "mensagens não lidas" },
  es: { open: "Abrir chat", close: "Cerrar chat", unread: "mensajes sin leer" },
}

export type Language = keyof typeof LAUNCHER

/** The first of these wishes that there is a translation for; the region counts for little. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.toLowerCase().split("-")[0]
    if (base === "pt") return "pt-BR"
    if (base === "en" || base === "es") return base
  }
  return "en"
}

export const launcherWords = (language: Language) => LAUNCHER[language]
