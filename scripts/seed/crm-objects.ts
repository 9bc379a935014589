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
