import { useMemo, useState } from "react"
import { useMe } from "../../shared/hooks/use-me"
import type { ChannelDTO, ConversationContactDTO, TemplateDTO } from "../../shared/types"
import { prefill } from "../prefill"
import { slotProblems, slotsOf, templateBody, type SlotValues } from "../slots"
import { useHeaderFile } from "./use-header-file"
import { useTemplates } from "./use-templates"

/** Whom a template is for. */
export type TemplateContact = Pick<ConversationContactDTO, "name" | "address" | "accepts_marketing">

/** What stands in the way of sending, besides values. */
export type FileProblem = "missing" | "uploading" | "failed"

/** A template being chosen and filled in. What was typed into each is kept while others are looked at. */
export function useTemplateForm(channel: ChannelDTO | null, contact: TemplateContact) {
  const me = useMe()
  const query = useTemplates(channel?.id ?? "", channel !== null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, SlotValues>>>({})
  const approved = useMemo(
    () => query.data?.templates.filter(({ status }) => status === "APPROVED"),
    [query.data]
  )
  const template = approved?.find(({ id }) => id === chosenId) ?? null
  const header = useHeaderFile(channel, template)
  const slots = useMemo(() => (template ? slotsOf(template) : []), [template])
  const agentName = me.data?.agent.name ?? ""
  const values = useMemo<SlotValues>(
    () =>
      template
        ? { ...prefill(template, { contact: contact.name, agent: agentName }), ...typed[template.id] }
        : {},
    [agentName, contact.name, template, typed]
  )
  const problems = slotProblems(slots, values)
  const fileProblem = template?.header_kind ? problemOf(header) : null
  const isReady = template !== null && problems.length === 0 && fileProblem === null

  return {
    query,
    approved,
    template,
    slots,
    values,
    header,
    problems,
    fileProblem,
    /** Null until nothing is missing. */
    body: isReady ? templateBody(template, values, header.attachment?.id ?? null) : null,
    /** Whether leaving would throw something away. */
    isTouched: Object.keys(typed).length > 0 || header.file !== null,
    choose: (chosen: TemplateDTO | null) => setChosenId(chosen?.id ?? null),
    setValue: (key: string, value: string) =>
      template && setTyped({ ...typed, [template.id]: { ...typed[template.id], [key]: value } }),
  }
}

function problemOf({ file, attachment }: ReturnType<typeof useHeaderFile>): FileProblem | null {
  if (attachment) {
    return null
  }
  return !file ? "missing" : file.upload?.state === "uploading" ? "uploading" : "failed"
}

export type TemplateForm = ReturnType<typeof useTemplateForm>
