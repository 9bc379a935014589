import type { AttachmentDTO, MessageDTO } from "../../../plugin/src/types/http"

type Part = Partial<MessageDTO> & Pick<MessageDTO, "kind">

const contact = { type: "contact", id: "cus_1", name: "Lia" } as const
const agent = { type: "agent", id: "user_1", name: "Ana" } as const

const file = (change: Partial<AttachmentDTO>): AttachmentDTO => ({
  id: `att_${Math.random().toString(36).slice(2)}`,
  kind: "image",
  mime_type: "image/jpeg",
  name: null,
  size: 2_400_000,
  url: null,
  state: "fetching",
  thumbnail_url: null,
  width: null,
  height: null,
  duration: null,
  voice: false,
  progress: 0.4,
  error: null,
  ...change,
})

/** What platforms the browser tests do not connect, and rarer doors, bring into a thread. */
const PARTS: Part[] = [
  { kind: "story", text: "Amei!", details: { story: { type: "reply", id: "1", url: null } } },
  { kind: "story", details: { story: { type: "mention", url: null } } },
  {
    kind: "share",
    details: { share: { type: "reel", title: "Coleção nova", url: "https://www.instagram.com/reel/1" } },
  },
  { kind: "share", details: { share: { type: "post", url: "javascript:alert(1)" } } },
  { kind: "interactive", details: { interactive: { type: "payment", data: { payment_method: "pix" } } } },
  { kind: "interactive", details: { interactive: { type: "call_permission", id: "accept" } } },
  {
    kind: "interactive",
    text: "Endereço enviado",
    details: { interactive: { type: "flow_reply", data: { rua: "Rua da Aurora", numero: 120 } } },
  },
  {
    kind: "interactive",
    direction: "outbound",
    author: { type: "bot", id: null, name: "Bot" },
    text: "Como posso ajudar?",
    details: {
      interactive: {
        type: "buttons",
        header: "Lumen",
        footer: "Responda quando quiser",
        options: [
          { id: "1", title: "Pedidos" },
          { id: "2", title: "Trocas", description: "Até 30 dias" },
        ],
      },
    },
  },
  {
    kind: "template",
    direction: "outbound",
    author: agent,
    text: "Seu pedido 1042 saiu para entrega.",
    details: {
      template: {
        name: "pedido_enviado",
        language: "pt_BR",
        header: { format: "TEXT", text: "A caminho" },
        footer: "Lumen",
        buttons: [{ type: "URL", text: "Acompanhar", url: "https://lumen.example/1042" }],
      },
    },
  },
  {
    kind: "activity",
    details: { system: { type: "number_changed", previous: "5581999990000", next: "5581988880000" } },
  },
  { kind: "activity", details: { referral: { source_type: "link", ref: "bio-verao" } } },
  { kind: "video", attachments: [file({ kind: "video", mime_type: "video/mp4", name: "provador.mp4" })] },
  { kind: "sticker", attachments: [file({ kind: "sticker", progress: null })] },
  { kind: "text", text: "Corrigido", edited_at: "2026-03-02T12:00:00.000Z" },
  { kind: "text", deleted_at: "2026-03-02T12:00:00.000Z" },
  {
    kind: "text",
    direction: "outbound",
    author: { type: "external", id: null, name: "App" },
    text: "Respondido do telefone",
    details: { from_app: true },
  },
  {
    kind: "text",
    text: "Sobre este",
    details: { product: { catalog_id: "1", product_retailer_id: "CINTO" } },
  },
  { kind: "unsupported", details: { type: "ephemeral" } },
  { kind: "order" },
  { kind: "text" },
]

/** A thread with one of each, as the API answers it. */
export const handmadeThread = (conversationId: string): MessageDTO[] => threadOf(conversationId, PARTS)

/** A thread of these texts. */
export const handmadeMessages = (conversationId: string, texts: readonly string[]): MessageDTO[] =>
  threadOf(
    conversationId,
    texts.map((text) => ({ kind: "text", text }))
  )

function threadOf(conversationId: string, parts: readonly Part[], now = Date.now()): MessageDTO[] {
  return parts.map((part, index) => {
    const time = new Date(now - (parts.length - index) * 30_000).toISOString()
    return {
      id: `msg_${index + 1}`,
      conversation_id: conversationId,
      sequence: index + 1,
      client_id: null,
      direction: "inbound",
      text: null,
      attachments: [],
      reply_to: null,
      reactions: [],
      status: "delivered",
      status_times: {},
      error: null,
      author: contact,
      edited_at: null,
      deleted_at: null,
      details: {},
      occurred_at: time,
      created_at: time,
      ...part,
    }
  })
}
