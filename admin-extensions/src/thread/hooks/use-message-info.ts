import { createContext, useContext } from "react"
import type { MessageDTO } from "../../shared/types"

/** Shows everything that is known of a message; null where there is no place for it. */
export const OpenMessageInfoContext = createContext<((message: MessageDTO) => void) | null>(null)

export const useOpenMessageInfo = () => useContext(OpenMessageInfoContext)
