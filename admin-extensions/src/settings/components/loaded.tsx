import type { ReactNode } from "react"
import { LoadError } from "../../shared/components/load-error"
import { RowsSkeleton } from "./rows-skeleton"

interface LoadedProps {
  isLoaded: boolean
  error: unknown
  loading: string
  failed: string
  onRetry: () => void
  children: ReactNode
}

/** What is here, or why it is not. */
export const Loaded = ({ isLoaded, error, loading, failed, onRetry, children }: LoadedProps) => {
  if (isLoaded) return children
  if (error) return <LoadError title={failed} error={error} onRetry={onRetry} />
  return <RowsSkeleton label={loading} />
}
