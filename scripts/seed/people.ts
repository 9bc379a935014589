/**
 * The shop's customers. Their numbers are written the way people write them, because finding a
 * customer by phone has to cope with exactly that: local and international form, Brazilian mobile
 * numbers with and without the ninth digit, and numbers that stand in an address only.
 */
export interface PersonSeed {
  first_name: string
  last_name: string
  email: string
  /** As typed into the customer form. */
  phone?: string
  company?: string
  address?: {
    address_1: string
    city: string
    province?: string
    postal_code: string
    country_code: string
    /** As typed at a checkout. */
    phone?: string
  }
}

function brazilian(address_1: string, city: string, province: string, postal_code: string, phone?: string) {
  return { address_1, city, province, postal_code, country_code: "br", phone }
}

export const PEOPLE: PersonSeed[] = [
  {
    first_name: "Lívia",
    last_name: "Souto",
    email: "livia.souto@example.com",
    phone: "+55 81 98812-4471",
    address: brazilian("Rua da Aurora, 325, ap. 902", "Recife", "pe", "50050-000"),
  },
  {
    first_name: "Caio",
    last_name: "Teles",
    email: "caio.teles@example.com",
    phone: "(11) 97123-8890",
    address: brazilian("Rua Harmonia, 512", "São Paulo", "sp", "05435-000"),
  },
  {
    // Typed before mobile numbers got their ninth digit.
    first_name: "Marina",
    last_name: "Duarte",
    email: "marina.duarte@example.com",
    phone: "21 8877-3412",
    address: brazilian("Rua das Laranjeiras, 88", "Rio de Janeiro", "rj", "22240-000"),
  },
  {
    first_name: "Thiago",
    last_name: "Nakamura",
    email: "thiago.nakamura@example.com",
    phone: "5541996540123",
    address: brazilian("Rua Padre Agostinho, 1400", "Curitiba", "pr", "80430-050"),
  },
  {
    first_name: "Beatriz",
    last_name: "Azevedo",
    email: "bia.azevedo@example.com",
    address: brazilian("Av. Afonso Pena, 2300", "Belo Horizonte", "mg", "30130-007", "(31) 98455-1207"),
  },
  {
    first_name: "Rafael",
    last_name: "Monteiro",
    email: "rafael.monteiro@example.com",
    phone: "+55 (71) 9 9201-7788",
    company: "Pousada do Farol",
    address: brazilian("Ladeira da Barra, 41", "Salvador", "ba", "40130-000", "+5571992017788"),
  },
  {
    first_name: "Lucía",
    last_name: "Fernández",
    email: "lucia.fernandez@example.com",
    phone: "+34 612 345 890",
    address: {
      address_1: "Calle del Pez, 14, 2º B",
      city: "Madrid",
      postal_code: "28004",
      country_code: "es",
      phone: "612345890",
    },
  },
  {
    first_name: "Emily",
    last_name: "Walker",
    email: "emily.walker@example.com",
    phone: "+1 (415) 555-0137",
  },
  {
    first_name: "João",
    last_name: "Pires",
    email: "joao.pires@example.com",
    phone: "+351 912 345 671",
    address: {
      address_1: "Rua de Cedofeita, 200",
      city: "Porto",
      postal_code: "4050-174",
      country_code: "pt",
    },
  },
  {
    first_name: "Dona Célia",
    last_name: "Batista",
    email: "celia.batista@example.com",
    phone: "051 98144 2096",
    address: brazilian("Rua da República, 77", "Porto Alegre", "rs", "90050-321"),
  },
  {
    first_name: "Otávio",
    last_name: "Lacerda",
    email: "otavio.lacerda@example.com",
    phone: "+55 85 3224-1180",
    company: "Lacerda Interiores",
    address: brazilian("Av. Beira Mar, 3000", "Fortaleza", "ce", "60165-121", "85 99988-1020"),
  },
  { first_name: "Yasmin", last_name: "Haddad", email: "yasmin.haddad@example.com", phone: "11 3061-4422" },
  {
    first_name: "Pedro Henrique",
    last_name: "Sampaio",
    email: "ph.sampaio@example.com",
    address: brazilian("SQN 210, bloco C", "Brasília", "df", "70862-030", "061981180044"),
  },
  { first_name: "Gabriela", last_name: "Moura", email: "gabi.moura@example.com", phone: "48 99111 2098" },
  {
    first_name: "Vicente",
    last_name: "Aragão",
    email: "vicente.aragao@example.com",
    phone: "+55 62 98213-0045",
    address: brazilian("Rua 9, 1020", "Goiânia", "go", "74110-100"),
  },
  {
    first_name: "Nina",
    last_name: "Kowalski",
    email: "nina.kowalski@example.com",
    phone: "0041 79 555 01 88",
  },
  { first_name: "Tomás", last_name: "Rueda", email: "tomas.rueda@example.com", phone: "+54 9 11 5555-0199" },
  {
    first_name: "Isadora",
    last_name: "Freitas",
    email: "isadora.freitas@example.com",
    phone: "27 99240-6613",
    address: brazilian("Rua Aleixo Netto, 401", "Vitória", "es", "29055-260"),
  },
  {
    first_name: "Heitor",
    last_name: "Camargo",
    email: "heitor.camargo@example.com",
    phone: "+5519982330917",
  },
  { first_name: "Renata", last_name: "Siqueira", email: "renata.siqueira@example.com" },
  {
    first_name: "Álvaro",
    last_name: "Peixoto",
    email: "alvaro.peixoto@example.com",
    phone: "92 9 9131-5540",
    address: brazilian("Rua Recife, 1500", "Manaus", "am", "69057-002"),
  },
  {
    first_name: "Clara",
    last_name: "Bittencourt",
    email: "clara.bittencourt@example.com",
    phone: "+55 47 8412-9930",
  },
  {
    first_name: "Sofia",
    last_name: "Marques",
    email: "sofia.marques@example.com",
    phone: "00351 963 111 204",
  },
  { first_name: "Davi", last_name: "Quintela", email: "davi.quintela@example.com" },
  {
    first_name: "Mariana",
    last_name: "Lopes",
    email: "mariana.lopes@example.com",
    phone: "(84) 99640-1175",
    address: brazilian("Av. Roberto Freire, 2900", "Natal", "rn", "59090-000"),
  },
]
