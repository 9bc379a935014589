/** How prices and dates are written where a currency is at home. */
const LOCALES: Record<string, string> = {
  BRL: "pt-BR",
  EUR: "es-ES",
  MXN: "es-MX",
  ARS: "es-AR",
  USD: "en-US",
  GBP: "en-GB",
}

export const localeOfCurrency = (currency: string): string => LOCALES[currency.toUpperCase()] ?? "en"

/** A price as a customer is told it. */
export function formatMoney(amount: number, currency: string): string {
  const style = { style: "currency", currency: currency.toUpperCase() } as const
  return new Intl.NumberFormat(localeOfCurrency(currency), style).format(amount)
}
