import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Viewer } from "../viewers"

/** As colleagues call each other. */
const givenName = (name: string) => name.trim().split(/\s+/)[0] ?? name

/**
 * Who is there, in words; writing comes before looking. Null while nobody is.
 * @param isShort by given names only
 */
export function useViewersText(viewers: readonly Viewer[], isShort = false): string | null {
  const { t, locale } = useInboxTranslation()
  const names = (some: readonly Viewer[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(
      some.map(({ name }) => (isShort ? givenName(name) : name))
    )
  const writing = viewers.filter(({ isWriting }) => isWriting)
  const shown = writing.length > 0 ? writing : viewers
  const verb = writing.length > 0 ? "writing" : "looking"
  if (shown.length === 0) {
    return null
  }
  return shown.length === 1
    ? t(`viewers.${verb}`, { name: names(shown) })
    : t(`viewers.${verb}Several`, { names: names(shown) })
}
