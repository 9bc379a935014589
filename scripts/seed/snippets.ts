import { asList } from "./http"
import { inboxOf, type SeededTeam } from "./team"

interface SnippetSeed {
  shortcut: string
  title: string
  text: string
  category: string
  /** Null: for everybody. */
  department: string | null
}

const SNIPPETS: SnippetSeed[] = [
  {
    shortcut: "ola",
    title: "Boas-vindas",
    text: "Olá, {{contact.first_name|tudo bem}}! Aqui é {{agent.first_name}}, da {{shop.name}}. Como posso ajudar?",
    category: "Saudações",
    department: null,
  },
  {
    shortcut: "pedido",
    title: "Situação do último pedido",
    text: "Seu pedido {{order.number}} de {{order.date}}, no total de {{order.total}}, está sendo preparado. Acompanhe aqui: {{order.tracking_url|o link chega assim que sair}}",
    category: "Pedidos",
    department: null,
  },
  {
    shortcut: "pix",
    title: "Chave Pix",
    text: "Nossa chave Pix é financeiro@lumen.example. Assim que o pagamento cair, eu confirmo por aqui.",
    category: "Pagamento",
    department: null,
  },
  {
    shortcut: "ate-logo",
    title: "Despedida",
    text: "Obrigado pelo contato, {{contact.first_name|até logo}}! Qualquer coisa, é só chamar.",
    category: "Saudações",
    department: null,
  },
  {
    shortcut: "troca",
    title: "Como trocar",
    text: "Você tem 30 dias para trocar. Me envia uma foto do produto e da etiqueta, e eu gero a postagem sem custo.",
    category: "Trocas",
    department: "Trocas e devoluções",
  },
  {
    shortcut: "atacado",
    title: "Preço de atacado",
    text: "A partir de 6 unidades o preço é de atacado, com 15% de desconto. Quantas peças você precisa?",
    category: "Vendas",
    department: "Vendas",
  },
]

/** Replies the demo's people use every day; what is there already is left alone. */
export async function seedSnippets(serverUrl: string, { departments }: SeededTeam): Promise<void> {
  const admin = await inboxOf(serverUrl, "admin")
  if (asList((await admin("GET", "/snippets")).snippets).length) return
  for (const { department, ...snippet } of SNIPPETS) {
    const scope = department ? "department" : "everyone"
    const department_id = department && departments.get(department)
    await admin("POST", "/snippets", { ...snippet, scope, department_id })
  }
  const ana = await inboxOf(serverUrl, "ana")
  const own = {
    shortcut: "bom-dia",
    title: "Meu bom dia",
    text: "Bom dia, {{contact.first_name|tudo bem}}! ☀️",
  }
  await ana("POST", "/snippets", { ...own, category: "Saudações", scope: "personal" })
}
