import type { DemoUser } from "./logins"

/** One line of a conversation: who says what. */
export type Line = ["contact", string] | [DemoUser, string]

export interface Dialogue {
  /** The customer's phone in the simulator. */
  contact: { id: string; name: string; wa_id: string | null; username?: string }
  lines: Line[]
}

/** Some write with the number the shop knows, some in another form of it, some are strangers. */
export const DIALOGUES: Dialogue[] = [
  {
    contact: { id: "livia", name: "Lívia Souto", wa_id: "5581988124471" },
    lines: [
      [
        "contact",
        "Olá! Comprei o Vestido Azul Maré na semana passada, será que já chegou aí no centro de entrega?",
      ],
      ["ana", "Oi, Lívia! Chegou sim, saiu para entrega hoje cedo 💙"],
      ["contact", "Que ótimo! Consigo trocar pelo G se ficar apertado?"],
      ["ana", "Claro, você tem 30 dias. Experimenta com calma e me chama por aqui."],
      ["contact", "Perfeito, obrigada!!"],
    ],
  },
  {
    contact: { id: "caio", name: "Caio Teles", wa_id: "5511971238890" },
    lines: [
      ["contact", "Boa tarde"],
      ["contact", "A camisa oliva G veio com um botão solto. Vocês mandam um de reposição?"],
    ],
  },
  {
    // The platform knows her without the ninth digit, as older Brazilian accounts are.
    contact: { id: "marina", name: "Marina Duarte", wa_id: "552188773412" },
    lines: [
      ["contact", "Oi, tudo bem? A sandália 37 ficou grande. Tem 36?"],
      ["bruno", "Oi, Marina! Tem sim, separei uma 36 para você. Prefere retirar na loja ou receber em casa?"],
      ["contact", "Em casa, por favor. Mesmo endereço do pedido"],
    ],
  },
  {
    contact: { id: "rafael", name: "Rafael · Pousada do Farol", wa_id: "557192017788" },
    lines: [
      ["contact", "Bom dia! Preciso de mais 6 vasos brancos para a pousada, fazem preço de atacado?"],
      [
        "bruno",
        "Bom dia, Rafael! A partir de 6 unidades o vaso sai por R$ 138. O frete para Salvador é por nossa conta.",
      ],
      ["contact", "Fechado. Me manda o link de pagamento?"],
    ],
  },
  {
    contact: { id: "lucia", name: "Lucía Fernández", wa_id: "34612345890" },
    lines: [
      ["contact", "¡Hola! ¿Hacen envíos a Madrid? Vi el bolso de paja y me encantó"],
      ["ana", "¡Hola, Lucía! Sí, enviamos a España en 7 a 10 días laborables. El envío cuesta 18 €."],
      ["contact", "Genial, lo pido esta noche. ¡Gracias!"],
      ["ana", "¡A ti! Cualquier cosa, aquí estamos."],
    ],
  },
  {
    contact: { id: "emily", name: "Emily Walker", wa_id: "14155550137" },
    lines: [["contact", "Hi! Do you ship the linen lamp to San Francisco? And is it 110 V?"]],
  },
  {
    contact: { id: "bia", name: "Bia Azevedo", wa_id: "5531984551207" },
    lines: [
      ["contact", "Oie, as toalhas verde-água voltam quando?"],
      ["contact", "Quero dois jogos pro chá de casa nova 🏡"],
    ],
  },
  {
    contact: { id: "thiago", name: "Thiago Nakamura", wa_id: "5541996540123" },
    lines: [
      ["contact", "Boa noite, fiz o pedido da luminária ontem e o pix ainda aparece pendente"],
      ["ana", "Boa noite, Thiago! Vou conferir com o financeiro e já te retorno, tudo bem?"],
    ],
  },
  {
    contact: { id: "wellington", name: "Wellington", wa_id: "5598985010203" },
    lines: [
      ["contact", "Boa tarde, vcs têm loja física em São Luís?"],
      ["bruno", "Boa tarde! Por enquanto só em São Paulo, mas entregamos em São Luís em até 8 dias úteis."],
      ["contact", "Ah tá, valeu!"],
    ],
  },
  {
    // Hides the number: the platform gives us only a user id.
    contact: { id: "ju", name: "Ju 🌻", wa_id: null, username: "ju.girassol" },
    lines: [["contact", "oi! vi a vela de capim-limão no insta, ainda tem? 😍"]],
  },
]
