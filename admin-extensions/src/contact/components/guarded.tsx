import { Component, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface BoundaryProps {
  fallback: ReactNode
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}

/** What third parties bring: an error in it stays in it, and React tells the console. */
export const Guarded = ({ children }: { children: ReactNode }) => {
  const { t } = useInboxTranslation()
  return (
    <Boundary
      fallback={
        <p role="alert" data-testid="extension-failed" className="txt-small text-ui-fg-error">
          {t("pane.failed")}
        </p>
      }
    >
      {children}
    </Boundary>
  )
}
