import type { DemoUser } from "./logins"

/** The shop's own ways of selling; the first takes the place of the one every shop begins with. */
export const PIPELINES = [
  {
    name: "Vendas",
    stages: [
      { name: "Novo", kind: "open" },
      { name: "Qualificado", kind: "open" },
      { name: "Proposta", kind: "open" },
      { name: "Ganho", kind: "won" },
      { name: "Perdido", kind: "lost" },
    ],
  },
  {
    name: "Atacado",
    stages: [
      { name: "Primeiro contato", kind: "open" },
      { name: "Amostras enviadas", kind: "open" },
      { name: "Negociação", kind: "open" },
      { name: "Pedido fechado", kind: "won" },
      { name: "Desistiu", kind: "lost" },
    ],
  },
]

export const FIELDS = [
  { key: "cpf", label: "CPF", type: "text" },
  { key: "birthday", label: "Aniversário", type: "date" },
  {
    key: "dress_size",
    label: "Tamanho",
    type: "choice",
    options: ["PP", "P", "M", "G", "GG"],
    group: "Preferências",
  },
  {
    key: "interests",
    label: "Interesses",
    type: "choices",
    options: ["Vestidos", "Casa", "Acessórios", "Presentes"],
    group: "Preferências",
  },
  { key: "wants_news", label: "Quer receber novidades", type: "checkbox", group: "Preferências" },
]

/** By e-mail, without what follows the `@`. */
export const VALUES: Record<string, Record<string, unknown>> = {
  "livia.souto": { cpf: "529.982.247-25", birthday: "1991-11-29", dress_size: "M", interests: ["Vestidos"] },
  "marina.duarte": { dress_size: "P", interests: ["Casa", "Presentes"], wants_news: true },
  "rafael.monteiro": { cpf: "111.444.777-35", interests: ["Casa"], wants_news: true },
}

export const COMPANIES = [
  {
    name: "Pousada do Farol",
    tax_id: "11.222.333/0001-81",
    domain: "pousadadofarol.example",
    address: "Ladeira da Barra, 41\nSalvador – BA, 40130-000",
    contacts: [["rafael.monteiro", "Proprietário"]],
  },
  {
    name: "Lacerda Interiores",
    tax_id: "45.997.418/0001-53",
    domain: "lacerdainteriores.example",
    address: "Av. Beira Mar, 3000\nFortaleza – CE, 60165-121",
    contacts: [
      ["otavio.lacerda", "Arquiteto"],
      ["yasmin.haddad", "Compras"],
    ],
  },
]

interface DealSeed {
  title: string
  contact: string
  /** Pipeline and stage by name. */
  stage: [pipeline: string, stage: string]
  owner: DemoUser
  amount?: number
  currency?: string
  /** Days from now. */
  closes?: number
  company?: string
  lost_reason?: string
  /** By product title: as many of each. */
  products?: Record<string, number>
}

export const DEALS: DealSeed[] = [
  {
    title: "Toalhas e luminárias para 12 quartos",
    contact: "rafael.monteiro",
    company: "Pousada do Farol",
    stage: ["Vendas", "Proposta"],
    owner: "bruno",
    amount: 7_480,
    closes: 6,
    products: { "Jogo de Toalhas": 24, "Luminária de Mesa": 12 },
  },
  {
    title: "Vestido azul sob medida",
    contact: "livia.souto",
    stage: ["Vendas", "Qualificado"],
    owner: "ana",
    amount: 320,
    closes: -2,
    products: { "Vestido Azul Maré": 1 },
  },
  {
    title: "Presentes de casamento",
    contact: "bia.azevedo",
    stage: ["Vendas", "Novo"],
    owner: "ana",
    amount: 950,
  },
  {
    title: "Sombrero y bolso",
    contact: "lucia.fernandez",
    stage: ["Vendas", "Novo"],
    owner: "ana",
    amount: 140,
    currency: "eur",
    closes: 15,
  },
  { title: "Enxoval da casa nova", contact: "thiago.nakamura", stage: ["Vendas", "Novo"], owner: "bruno" },
  {
    title: "Bandejas para o escritório",
    contact: "caio.teles",
    stage: ["Vendas", "Ganho"],
    owner: "bruno",
    amount: 534,
  },
  {
    title: "Camisas da equipe",
    contact: "vicente.aragao",
    stage: ["Vendas", "Perdido"],
    owner: "ana",
    amount: 1_890,
    lost_reason: "Precisava do logotipo bordado, que não fazemos",
  },
  {
    title: "Almofadas e vasos do showroom",
    contact: "otavio.lacerda",
    company: "Lacerda Interiores",
    stage: ["Atacado", "Amostras enviadas"],
    owner: "bruno",
    amount: 12_600,
    closes: 20,
  },
  {
    title: "Velas para revenda",
    contact: "mariana.lopes",
    stage: ["Atacado", "Primeiro contato"],
    owner: "ana",
    amount: 2_250,
    closes: 30,
  },
]

interface TaskSeed {
  title: string
  assignee: DemoUser
  contact?: string
  deal?: string
  text?: string
  /** Hours from now. */
  due?: number
  priority?: "high" | "low"
  is_done?: boolean
}

export const TASKS: TaskSeed[] = [
  {
    title: "Confirmar o endereço de entrega",
    contact: "marina.duarte",
    assignee: "ana",
    due: -26,
    priority: "high",
  },
  {
    title: "Mandar fotos do tecido",
    contact: "livia.souto",
    deal: "Vestido azul sob medida",
    assignee: "ana",
    due: 3,
  },
  {
    title: "Ligar para fechar o pedido",
    contact: "rafael.monteiro",
    deal: "Toalhas e luminárias para 12 quartos",
    assignee: "bruno",
    due: 24,
    text: "Ele pediu parcelamento em 3 vezes.",
  },
  {
    title: "Perguntar se as amostras chegaram",
    contact: "otavio.lacerda",
    deal: "Almofadas e vasos do showroom",
    assignee: "bruno",
    due: 72,
  },
  { title: "Pensar na vitrine de verão", assignee: "ana", priority: "low" },
  { title: "Enviar a segunda via da nota", contact: "caio.teles", assignee: "ana", due: -50, is_done: true },
]
