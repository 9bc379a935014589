import { en } from "./en"
import { es } from "./es"
import { ptBR } from "./ptBR"

/** Languages by the dashboard's codes, all under the namespace `inbox`. */
const resources = { en: { inbox: en }, ptBR: { inbox: ptBR }, es: { inbox: es } }

export default resources
