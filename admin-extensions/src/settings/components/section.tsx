import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SectionProps {
  title: string
  description?: string
  /** Beside the title. */
  actions?: ReactNode
  children?: ReactNode
  testId?: string
}

/** A card with a heading, as the dashboard's own pages have them. */
export const Section = ({ title, description, actions, children, testId }: SectionProps) => (
  <Container className="divide-y overflow-hidden p-0" data-testid={testId}>
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="min-w-0">
        <Heading level="h2" className="break-words">
          {title}
        </Heading>
        {description && (
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        )}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
    {children}
  </Container>
)

/** One thing and its value. */
export const SectionRow = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="text-ui-fg-subtle grid grid-cols-1 items-center gap-x-4 gap-y-1 px-6 py-4 sm:grid-cols-2">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <div className="txt-compact-small min-w-0 break-words">{children}</div>
  </div>
)
