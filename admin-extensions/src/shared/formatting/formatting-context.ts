import { createContext } from "react"
import type { ChannelCapabilities } from "../types"

/** How the channel of what is drawn formats texts. */
export const FormattingContext = createContext<ChannelCapabilities["formatting"]>(null)
