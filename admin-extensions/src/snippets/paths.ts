const SETTINGS = "/settings/inbox?tab=snippets"

/** Where snippets are kept. */
export const snippetsPath = SETTINGS

/** Where one is made, its shortcut perhaps known. */
export const newSnippetPath = (shortcut: string): string =>
  `${SETTINGS}&snippet=new${shortcut ? `&shortcut=${encodeURIComponent(shortcut)}` : ""}`
