import type { SnippetScope } from "../../shared/types"

/** From one's own to everybody's. */
export const SCOPES: readonly SnippetScope[] = ["personal", "department", "everyone"]
