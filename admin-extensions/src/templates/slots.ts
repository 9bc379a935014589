import type { TemplateBody, TemplateDTO } from "../shared/types"
import { partsOf, placesOf } from "./components-of"

/** A place of a template that wants a value. */
export interface TemplateSlot {
  /** As the server names what is missing: `header.1`, `body.first_name`, `buttons.0`. */
  key: string
  part: "header" | "body" | "button"
  /** `1`, `2` or a name; of a button its label. */
  name: string
  /** What stands before and after it, shortened. */
  before: string
  after: string
  example: string | null
  /** Most characters the platform takes. */
  limit: number
}

/** What was typed, by the keys of the slots. */
export type SlotValues = Readonly<Record<string, string>>

/** Characters of the values of each part: the least of what WhatsApp and our server take. */
const LIMITS = { header: 60, body: 1_000, url: 1_000, code: 15 }
const AROUND = 28

type Template = Pick<TemplateDTO, "components">

/** The places that want a value, from top to bottom. */
export function slotsOf(template: Template): TemplateSlot[] {
  const { header, body, buttons, examples } = partsOf(template)
  const inText = (part: "header" | "body", text: string) =>
    placesOf(text).map(({ name, start, end }): TemplateSlot => ({
      key: `${part}.${name}`,
      part,
      name,
      before: endOf(text.slice(0, start)),
      after: startOf(text.slice(end)),
      example: examples[part].get(name) ?? null,
      limit: LIMITS[part],
    }))
  const inButtons = buttons.flatMap(({ type, text, url, example }, index): TemplateSlot[] => {
    const [place] = placesOf(url ?? "")
    const slot = { key: `buttons.${index}`, part: "button" as const, name: text, after: "" }
    if (url && place) {
      const before = url.slice(0, place.start)
      const sample = example?.startsWith(before) ? example.slice(before.length) : example
      return [{ ...slot, before, example: sample, limit: LIMITS.url }]
    }
    return type === "COPY_CODE" ? [{ ...slot, before: "", example, limit: LIMITS.code }] : []
  })
  return [...inText("header", header?.text ?? ""), ...inText("body", body), ...inButtons]
}

const oneLine = (text: string) => text.replace(/\s+/g, " ")

function endOf(text: string): string {
  const line = oneLine(text)
  return line.length <= AROUND ? line.trimStart() : `…${line.slice(-AROUND).replace(/^\S*\s/, "")}`
}

function startOf(text: string): string {
  const line = oneLine(text)
  return line.length <= AROUND ? line.trimEnd() : `${line.slice(0, AROUND).replace(/\s\S*$/, "")}…`
}

/** A value as the platform takes it: no line breaks, no tabs, no long gaps. */
export const cleanValue = (value: string): string =>
  value
    .replace(/[\n\r\t]+/g, " ")
    .replace(/ {5,}/g, " ")
    .trim()

/** Of a link only its end is asked for; whoever pastes the whole of it means the same. */
function slotValue({ key, part, before }: TemplateSlot, values: SlotValues): string {
  const value = cleanValue(values[key] ?? "")
  return part === "button" && before && value.startsWith(before) ? value.slice(before.length) : value
}

/** Why a template cannot go out as it stands. */
export type SlotProblem = { slot: TemplateSlot; problem: "missing" | "too_long" }

export function slotProblems(slots: readonly TemplateSlot[], values: SlotValues): SlotProblem[] {
  return slots.flatMap((slot): SlotProblem[] => {
    const { length } = [...slotValue(slot, values)]
    if (length === 0) {
      return [{ slot, problem: "missing" }]
    }
    return length > slot.limit ? [{ slot, problem: "too_long" }] : []
  })
}

/** What the server is asked to send. */
export function templateBody(
  template: Pick<TemplateDTO, "name" | "language" | "components">,
  values: SlotValues,
  headerAttachmentId: string | null
): TemplateBody {
  const slots = slotsOf(template)
  const texts = (part: "header" | "body") => {
    const own = slots.filter((slot) => slot.part === part)
    return own.length
      ? { [part]: Object.fromEntries(own.map((slot) => [slot.name, slotValue(slot, values)])) }
      : {}
  }
  const inButtons = slots.filter(({ part }) => part === "button")
  const buttons = partsOf(template).buttons.map((_, index) => {
    const slot = inButtons.find(({ key }) => key === `buttons.${index}`)
    return slot ? slotValue(slot, values) : null
  })
  const variables = { ...texts("header"), ...texts("body"), ...(inButtons.length ? { buttons } : {}) }
  return {
    name: template.name,
    language: template.language,
    ...(Object.keys(variables).length ? { variables } : {}),
    ...(headerAttachmentId ? { header_attachment_id: headerAttachmentId } : {}),
  }
}
