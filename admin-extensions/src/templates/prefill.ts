import type { TemplateDTO } from "../shared/types"
import { partsOf, placesOf } from "./components-of"
import { slotsOf, type SlotValues } from "./slots"

interface People {
  contact: string
  agent: string
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

const FULL_NAME = /^(full|complete)_?name$|^(nome|nombre)_?completo$/
const FIRST_NAME =
  /^((first|given|customer|client|contact|user)_?)?name$|^(primeiro_?)?nome(_?(do_?)?(cliente|contato))?$|^(primer_?)?nombre(_?(del?_?)?(cliente|contacto))?$|^(customer|client|cliente|contact|contato|contacto)$/
const AGENT =
  /^(agent|attendant|seller|atendente|agente|vendedora?)(_?(name|nome|nombre))?$|^(nome|nombre)_?(do_?|da_?|del?_?)?(atendente|agente|vendedora?)$/

const GREETING = [
  "ola|oi|oie|opa|bom dia|boa tarde|boa noite|prezad[oa]s?|car[oa]|querid[oa]|estimad[oa]",
  "hi|hello|hey|dear|good (?:morning|afternoon|evening)",
  "hola|buen dia|buenos dias|buenas (?:tardes|noches)|buenas",
].join("|")
/** Directly addressed; after a comma only where the name ends there again: "Olá, {{1}} chegou" is about a thing. */
const ADDRESSES = new RegExp(
  `^[^\\p{L}{]*(?:${GREETING})(?:\\(a\\)|/a)?(?:\\s+[*_~]*$|\\s*,\\s*[*_~]*$)`,
  "u"
)

/** The name to call somebody by; null where all we have is a number, an address or a number of ours. */
export function firstNameOf(name: string): string | null {
  return fullNameOf(name)?.split(" ")[0] ?? null
}

function fullNameOf(name: string): string | null {
  if (/[\d@/]|\.\w/.test(name)) {
    return null
  }
  return name.match(/\p{L}[\p{L}\p{M}'’.-]*/gu)?.join(" ") || null
}

/** What can be known before anybody types: whose name stands where. Nothing is put in that may be wrong. */
export function prefill(template: Pick<TemplateDTO, "components">, { contact, agent }: People): SlotValues {
  const { body } = partsOf(template)
  const [firstPlace] = placesOf(body)
  const isGreeted = firstPlace !== undefined && isAddressed(body, firstPlace)
  const values = slotsOf(template).flatMap(({ key, part, name }): [string, string][] => {
    const value = part === "button" ? null : valueFor(name)
    return value ? [[key, value]] : []
  })
  return Object.fromEntries(values)

  function valueFor(name: string): string | null {
    const word = fold(name)
    if (FULL_NAME.test(word)) {
      return fullNameOf(contact)
    }
    if (FIRST_NAME.test(word)) {
      return firstNameOf(contact)
    }
    if (AGENT.test(word)) {
      return firstNameOf(agent)
    }
    return isGreeted && name === firstPlace?.name && /^\d+$/.test(name) ? firstNameOf(contact) : null
  }
}

function isAddressed(body: string, { start, end }: { start: number; end: number }): boolean {
  const before = fold(body.slice(0, start))
  const isAfterComma = /,\s*[*_~]*$/.test(before)
  const endsThere = /^[*_~]*\s*(?:[,!.:;?\n—–-]|$)/.test(body.slice(end))
  return ADDRESSES.test(before) && (!isAfterComma || endsThere)
}
