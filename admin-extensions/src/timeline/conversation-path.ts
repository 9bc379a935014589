/** A conversation's place in the inbox. */
export function conversationPath(id: string, isClosed: boolean): string {
  const query = new URLSearchParams({ ...(isClosed ? { view: "closed" } : {}), conversation: id })
  return `/communications/inbox?${query}`
}

/** A contact's own page. */
export const contactPath = (customerId: string) =>
  `/communications/contacts/${encodeURIComponent(customerId)}`
