import type { ObjectPreset } from "../preset"

/** What every drawer of an object takes. */
export interface ObjectDrawerProps<Item> {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** What is changed; without it one is made. */
  object?: Item | null
  preset?: ObjectPreset
  /** With what the server made of it. */
  onSaved?: (object: Item) => void
}

export interface OpenDrawerProps<Item> {
  object: Item | null
  preset: ObjectPreset
  onSaved?: (object: Item) => void
  onClose: () => void
}
