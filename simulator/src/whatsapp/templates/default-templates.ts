import { randomDigits } from "../../identifiers.js"
import type { Template, TemplateComponent } from "./template.js"

type Definition = Omit<Template, "id">

const body = (text: string, example?: Record<string, unknown>): TemplateComponent => ({
  type: "BODY",
  text,
  ...(example ? { example } : {}),
})
const named = (examples: Record<string, string>) => ({
  body_text_named_params: Object.entries(examples).map(([param_name, example]) => ({ param_name, example })),
})
const footer = (text: string): TemplateComponent => ({ type: "FOOTER", text })
const MEDIA_EXAMPLE =
  "https://scontent.whatsapp.net/v/t61.29466-34/example.jpg?ccb=1-7&oh=01_Q5AaI&oe=6A000000"
const GREEN = { score: "GREEN", date: 1_767_225_600 } as const

/** What a believable shop has: both parameter formats, every header, buttons, and every status. */
const DEFINITIONS: Definition[] = [
  {
    name: "hello_world",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "TEXT", text: "Hello World" },
      body(
        "Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message."
      ),
      footer("WhatsApp Business Platform sample message"),
    ],
    quality_score: GREEN,
  },
  {
    name: "retomar_atendimento",
    language: "pt_BR",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      body(
        "Olá {{1}}, aqui é da {{2}}. Ficou faltando responder à sua mensagem: podemos continuar por aqui?",
        {
          body_text: [["Lívia", "Loja Aurora"]],
        }
      ),
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Sim, pode falar" },
          { type: "QUICK_REPLY", text: "Agora não" },
        ],
      },
    ],
    quality_score: GREEN,
  },
  {
    name: "resume_conversation",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      body("Hi {{1}}, this is {{2}}. We still owe you an answer: may we continue here?", {
        body_text: [["Livia", "Aurora Store"]],
      }),
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Yes, go ahead" },
          { type: "QUICK_REPLY", text: "Not now" },
        ],
      },
    ],
    quality_score: GREEN,
  },
  {
    name: "pedido_enviado",
    language: "pt_BR",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "NAMED",
    components: [
      {
        type: "HEADER",
        format: "TEXT",
        text: "Pedido {{order_number}}",
        example: {
          header_text_named_params: [{ param_name: "order_number", example: "1042" }],
        },
      },
      body(
        "{{first_name}}, seu pedido saiu para entrega e chega até {{delivery_date}}.",
        named({
          first_name: "Lívia",
          delivery_date: "25/11",
        })
      ),
      footer("Responda esta mensagem se precisar de ajuda"),
      {
        type: "BUTTONS",
        buttons: [
          {
            type: "URL",
            text: "Acompanhar",
            url: "https://loja.example/rastreio/{{1}}",
            example: ["https://loja.example/rastreio/BR123"],
          },
        ],
      },
    ],
    quality_score: GREEN,
  },
  {
    name: "order_shipped",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "NAMED",
    components: [
      body(
        "{{first_name}}, order {{order_number}} is on its way and arrives by {{delivery_date}}.",
        named({
          first_name: "Livia",
          order_number: "1042",
          delivery_date: "25 November",
        })
      ),
    ],
    quality_score: GREEN,
  },
  {
    name: "colecao_verao",
    language: "pt_BR",
    status: "APPROVED",
    category: "MARKETING",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [MEDIA_EXAMPLE] } },
      body("Oi {{1}}! A coleção de verão chegou com {{2}} de desconto até domingo.", {
        body_text: [["Lívia", "15%"]],
      }),
      footer("Para não receber mais, responda SAIR"),
      {
        type: "BUTTONS",
        buttons: [
          { type: "URL", text: "Ver coleção", url: "https://loja.example/verao" },
          { type: "COPY_CODE", text: "Copiar código", example: "VERAO15" },
        ],
      },
    ],
    quality_score: { score: "YELLOW", date: 1_767_225_600 },
  },
  {
    name: "nota_fiscal",
    language: "pt_BR",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "DOCUMENT", example: { header_handle: [MEDIA_EXAMPLE] } },
      body("Segue a nota fiscal do pedido {{1}}.", { body_text: [["1042"]] }),
    ],
  },
  {
    name: "como_usar",
    language: "pt_BR",
    status: "APPROVED",
    category: "MARKETING",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "VIDEO", example: { header_handle: [MEDIA_EXAMPLE] } },
      body("Veja em um minuto como cuidar da sua peça."),
    ],
  },
  {
    name: "retirada_na_loja",
    language: "pt_BR",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "LOCATION" },
      body("O pedido {{1}} está pronto para retirada.", { body_text: [["1042"]] }),
      { type: "BUTTONS", buttons: [{ type: "PHONE_NUMBER", text: "Ligar", phone_number: "+558130000000" }] },
    ],
  },
  {
    name: "codigo_de_acesso",
    language: "pt_BR",
    status: "APPROVED",
    category: "AUTHENTICATION",
    parameter_format: "POSITIONAL",
    components: [
      body("*{{1}}* é seu código de verificação.", { body_text: [["123456"]] }),
      {
        type: "BUTTONS",
        buttons: [
          { type: "OTP", text: "Copiar código", url: "https://www.whatsapp.com/otp/code/?code=otp{{1}}" },
        ],
      },
    ],
  },
  simple("pesquisa_satisfacao", "pt_BR", "PENDING", "UTILITY", "Como foi o atendimento, {{1}}?", "Lívia"),
  {
    ...simple(
      "oferta_relampago",
      "pt_BR",
      "REJECTED",
      "MARKETING",
      "Só hoje, {{1}}: tudo pela metade!!!",
      "Lívia"
    ),
    rejected_reason: "TAG_CONTENT_MISMATCH",
  },
  {
    ...simple("volta_ao_estoque", "pt_BR", "PAUSED", "MARKETING", "{{1}} voltou ao estoque.", "Vestido azul"),
    quality_score: { score: "RED", date: 1_767_225_600 },
  },
  simple("back_in_stock", "en_US", "DISABLED", "MARKETING", "{{1}} is back in stock.", "Blue dress"),
  simple("payment_reminder", "en_US", "IN_APPEAL", "UTILITY", "Payment for order {{1}} is open.", "1042"),
  simple("natal", "pt_BR", "ARCHIVED", "MARKETING", "Feliz Natal, {{1}}!", "Lívia"),
  simple("old_greeting", "en_US", "PENDING_DELETION", "UTILITY", "Hello {{1}}.", "Livia"),
]

function simple(
  name: string,
  language: string,
  status: Template["status"],
  category: Template["category"],
  text: string,
  example: string
): Definition {
  const components = [body(text, { body_text: [[example]] })]
  return { name, language, status, category, parameter_format: "POSITIONAL", components }
}

export function defaultTemplates(): Template[] {
  return DEFINITIONS.map((definition) => ({ id: randomDigits(16), ...structuredClone(definition) }))
}
