import type { TemplateDTO } from "../shared/types"

export interface TemplateFilter {
  /** Null shows every status. */
  status: string | null
  /** Looked for in names and texts. */
  query: string
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** Those of a status in which every word looked for occurs, whatever its accents. */
export function filterTemplates(templates: TemplateDTO[], { status, query }: TemplateFilter): TemplateDTO[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  return templates.filter((template) => {
    const text = folded([template.name, template.language, template.category, ...texts(template)].join(" "))
    return (status === null || template.status === status) && words.every((word) => text.includes(word))
  })
}

const texts = ({ components }: TemplateDTO): string[] =>
  components.flatMap(({ text }) => (typeof text === "string" ? text : []))

/** The statuses there are, each once. */
export const statusesOf = (templates: TemplateDTO[]): string[] =>
  [...new Set(templates.map(({ status }) => status))].sort()
