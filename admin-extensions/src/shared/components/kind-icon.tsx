import {
  Camera,
  DocumentText,
  FaceSmile,
  IdBadge,
  InformationCircle,
  ListBullet,
  MapPin,
  MediaPlay,
  Newspaper,
  Photo,
  QuestionMarkCircle,
  Share,
  ShoppingCart,
} from "@medusajs/icons"
import type { ComponentType } from "react"
import type { MessageKind } from "../types"
import { MicrophoneIcon } from "./microphone-icon"

const ICONS: Record<Exclude<MessageKind, "text">, ComponentType<{ className?: string }>> = {
  image: Photo,
  video: MediaPlay,
  audio: MicrophoneIcon,
  document: DocumentText,
  sticker: FaceSmile,
  location: MapPin,
  contacts: IdBadge,
  interactive: ListBullet,
  order: ShoppingCart,
  template: Newspaper,
  story: Camera,
  share: Share,
  activity: InformationCircle,
  unsupported: QuestionMarkCircle,
}

/** The icon of a message's kind; plain text has none. */
export const KindIcon = ({ kind, className }: { kind: MessageKind; className?: string }) => {
  if (kind === "text") {
    return null
  }
  const Icon = ICONS[kind] ?? QuestionMarkCircle
  return <Icon aria-hidden className={className} />
}
