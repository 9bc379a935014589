import { User } from "@medusajs/icons"
import { Avatar } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { initials } from "../format/name"
import type { ConversationContactDTO } from "../types"

interface ContactAvatarProps {
  contact: Pick<ConversationContactDTO, "name" | "avatar_url">
  size?: ComponentProps<typeof Avatar>["size"]
}

/** The person's picture, else their initials. Decoration: the name always stands beside it. */
export const ContactAvatar = ({ contact, size = "base" }: ContactAvatarProps) => {
  const letters = initials(contact.name)
  // The kit allows only text as fallback, but a number has none worth showing.
  const fallback = letters === "#" ? ((<User />) as unknown as string) : letters
  return <Avatar aria-hidden src={contact.avatar_url ?? undefined} fallback={fallback} size={size} />
}
