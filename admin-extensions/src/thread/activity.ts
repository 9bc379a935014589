import type { MessageDTO } from "../shared/types"

interface Words {
  /** Under `activity`. */
  key: string
  values: Record<string, string>
}

/** What a line says, why, and a person's own words to be quoted. */
export interface Activity extends Words {
  reason: Words | null
  quote: string | null
}

/** The reason of conversations that closed by themselves. */
const SILENCE = "silence"

const withPhone = (address: string) => (/^\d{7,15}$/.test(address) ? `+${address}` : address)

/** Reads what happened; null for messages that tell nothing of the kind. */
export function readActivity({ author, details }: Pick<MessageDTO, "author" | "details">): Activity | null {
  const { system } = details
  if (!system) {
    return null
  }
  const { type, note, reason } = system
  const actor = system.actor?.name ?? ""
  const target = system.target?.name ?? ""
  const line = (key: string, values: Record<string, string>, more: Partial<Activity> = {}): Activity => ({
    key,
    values,
    reason: more.reason ?? null,
    quote: more.quote?.trim() || null,
  })

  switch (type) {
    case "assigned":
      return line(actor ? "assignedBy" : "assigned", { actor, target }, { quote: note })
    case "claimed":
      return line("claimed", { actor: actor || author.name })
    case "transferred":
      return line("transferred", { actor: actor || author.name, target }, { quote: note })
    case "returned": {
      // The actor is who had it; without a name the reason would be about nobody.
      const why = reason && actor ? { key: `reasons.${reason}`, values: { name: actor } } : null
      return line(target ? "returnedTo" : "returned", { target }, { reason: why })
    }
    case "handed_off":
      return line(target ? "handedOffTo" : "handedOff", { target })
    case "closed":
      return !actor && reason === SILENCE
        ? line("closedAfterSilence", {})
        : line(actor ? "closedBy" : "closed", { actor }, { quote: reason })
    case "number_changed": {
      if (!system.next) {
        return line(type, { name: author.name })
      }
      const [previous, next] = [withPhone(system.previous ?? ""), withPhone(system.next)]
      return line(previous ? "numberChangedFrom" : "numberChanged", { name: author.name, previous, next })
    }
    default:
      return line(type, { name: author.name })
  }
}
