/** The dashboard names languages `ptBR`; `Intl` knows them as `pt-BR`. */
export function toLocale(language: string | undefined): string {
  const tag = (language || "en").replace(/^([a-z]{2,3})([A-Z][A-Za-z]+)$/, "$1-$2")
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en"
  } catch {
    return "en"
  }
}
