/** A conversation's place in the inbox. */
export function conversationPath(id: string, isClosed: boolean): string {
  const query = new URLSearchParams({ ...(isClosed ? { view: "closed" } : {}), conversation: id })
  return `/communications/inbox?${query}`
}

/** A contact's own page, of one kind of things if wanted. */
export const contactPath = (customerId: string, kind?: string) =>
  `/communications/contacts/${encodeURIComponent(customerId)}${kind ? `?kind=${kind}` : ""}`
