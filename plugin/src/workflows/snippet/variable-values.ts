import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ConversationWithContact } from "../../modules/conversation/storage/rows"
import type { SnippetVariableDTO } from "../../types/http/snippet"
import { contactName } from "../../utils/contact-name"
import { formatMoney, localeOfCurrency } from "../../utils/money"
import { formatPhone } from "../../utils/phone"
import { nameOf } from "../common/customers"
import { findPeople } from "../common/people"
import { inboxModules } from "../modules"

/** What a snippet may hold. A customer's metadata can be named too: `contact.size` is `metadata.size`. */
export const SNIPPET_VARIABLES: SnippetVariableDTO[] = [
  { name: "contact.first_name", label: "Contact: first name", example: "Lívia" },
  { name: "contact.last_name", label: "Contact: last name", example: "Souto" },
  { name: "contact.name", label: "Contact: name", example: "Lívia Souto" },
  { name: "contact.phone", label: "Contact: phone", example: "+55 81 98812-4471" },
  { name: "contact.email", label: "Contact: e-mail", example: "livia@example.com" },
  { name: "contact.company", label: "Contact: company", example: "Pousada do Farol" },
  { name: "agent.name", label: "Agent: name", example: "Ana Ribeiro" },
  { name: "agent.first_name", label: "Agent: first name", example: "Ana" },
  { name: "department.name", label: "Department", example: "Vendas" },
  { name: "shop.name", label: "Shop: name", example: "Lumen" },
  { name: "order.number", label: "Last order: number", example: "#1042" },
  { name: "order.status", label: "Last order: status", example: "em andamento" },
  { name: "order.total", label: "Last order: total", example: "R$ 344,90" },
  { name: "order.date", label: "Last order: date", example: "20/11/2026" },
  { name: "order.tracking_number", label: "Last order: tracking number", example: "BR123456789" },
  {
    name: "order.tracking_url",
    label: "Last order: tracking link",
    example: "https://rastreio.example/BR123456789",
  },
]

type Values = Record<string, string | null>

/** Values for the variables asked for, in one conversation; what is not known is null or missing. */
export async function variableValues(
  container: MedusaContainer,
  conversation: ConversationWithContact,
  agent: { id: string; name: string },
  wanted: string[]
): Promise<Values> {
  const about = (what: string) => wanted.some((name) => name.startsWith(`${what}.`))
  const [contact, team, shop, order] = await Promise.all([
    about("contact") ? contactValues(container, conversation) : {},
    about("agent") || about("department") ? teamValues(container, conversation, agent) : {},
    about("shop") ? shopValues(container) : {},
    about("order") ? orderValues(container, conversation.customer_id) : {},
  ])
  return { ...contact, ...team, ...shop, ...order }
}

interface CustomerFacts {
  first_name: string | null
  last_name: string | null
  company_name: string | null
  email: string | null
  phone: string | null
  metadata: Record<string, unknown> | null
}

async function contactValues(
  container: MedusaContainer,
  { customer_id, identity }: ConversationWithContact
): Promise<Values> {
  const { data } = customer_id
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "customer",
        fields: ["first_name", "last_name", "company_name", "email", "phone", "metadata"],
        filters: { id: customer_id },
      })
    : { data: [] }
  const customer = data[0] as unknown as CustomerFacts | undefined
  const profile = identity.profile_name?.trim() ?? ""
  const fullName = customer && nameOf(customer)
  return {
    ...metadataValues(customer?.metadata ?? {}),
    "contact.first_name": customer?.first_name ?? firstWord(profile),
    "contact.last_name": customer?.last_name ?? null,
    "contact.name": fullName || contactName(identity),
    "contact.phone": customer?.phone ?? (identity.wa_id ? formatPhone(identity.wa_id) : null),
    "contact.email": customer?.email ?? null,
    "contact.company": customer?.company_name ?? null,
  }
}

/** Texts and numbers only: anything else is not for a contact's eyes. */
function metadataValues(metadata: Record<string, unknown>): Values {
  const plain = Object.entries(metadata).filter(([, value]) => ["string", "number"].includes(typeof value))
  return Object.fromEntries(plain.map(([key, value]) => [`contact.${key.toLowerCase()}`, String(value)]))
}

/** Of a name somebody gave themselves, if it is one. */
function firstWord(name: string): string | null {
  const [word = ""] = name.split(/\s+/)
  return /^\p{L}[\p{L}'’-]+$/u.test(word) ? word : null
}

async function teamValues(
  container: MedusaContainer,
  { department_id }: ConversationWithContact,
  agent: { id: string; name: string }
): Promise<Values> {
  const { departments } = await inboxModules(container).routing.setup()
  const name = (await findPeople(container, [agent.id])).get(agent.id)?.name ?? agent.name
  return {
    "agent.name": name,
    "agent.first_name": firstWord(name),
    "department.name": departments.find(({ id }) => id === department_id)?.name ?? null,
  }
}

async function shopValues(container: MedusaContainer): Promise<Values> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { select: ["name"], take: 1 })
  return { "shop.name": store?.name ?? null }
}

interface OrderFacts {
  display_id: number
  status: string
  total: number | string
  currency_code: string
  created_at: string | Date
  fulfillments?: { labels?: { tracking_number?: string; tracking_url?: string }[] }[]
}

async function orderValues(container: MedusaContainer, customerId: string | null): Promise<Values> {
  if (!customerId) return {}
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...["display_id", "status", "total", "currency_code", "created_at"],
      ...["fulfillments.labels.tracking_number", "fulfillments.labels.tracking_url"],
    ],
    filters: { customer_id: customerId },
    pagination: { take: 1, order: { created_at: "DESC" } },
  })
  const order = data[0] as unknown as OrderFacts | undefined
  if (!order) return {}
  const labels = (order.fulfillments ?? []).flatMap((fulfillment) => fulfillment.labels ?? [])
  const [label] = labels.filter(({ tracking_number, tracking_url }) => tracking_number || tracking_url)
  const locale = localeOfCurrency(order.currency_code)
  return {
    "order.number": `#${order.display_id}`,
    "order.status": STATUS_WORDS[locale.slice(0, 2)]?.[order.status] ?? order.status,
    "order.total": formatMoney(Number(order.total), order.currency_code),
    "order.date": new Intl.DateTimeFormat(locale).format(new Date(order.created_at)),
    "order.tracking_number": label?.tracking_number ?? null,
    "order.tracking_url": label?.tracking_url ?? null,
  }
}

/** An order's status as a customer is told it, by language. Source: Medusa's `OrderStatus`. */
const STATUS_WORDS: Record<string, Record<string, string>> = {
  pt: {
    pending: "em andamento",
    completed: "concluído",
    canceled: "cancelado",
    requires_action: "aguardando uma ação",
    archived: "arquivado",
    draft: "rascunho",
  },
  es: {
    pending: "en curso",
    completed: "completado",
    canceled: "cancelado",
    requires_action: "a la espera de una acción",
    archived: "archivado",
    draft: "borrador",
  },
  en: {
    pending: "in progress",
    completed: "completed",
    canceled: "canceled",
    requires_action: "waiting for an action",
    archived: "archived",
    draft: "a draft",
  },
}
