import type { DemoUser } from "./logins"

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
