import { Button, Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { contactPath } from "../../../timeline/conversation-path"

interface CustomerWidgetProps {
  customerId: string
  title: string
  testId: string
  buttons: readonly { label: string; testId: string; isAllowed: boolean; onClick: () => void }[]
  /** How many there are, and how many of them are shown. */
  count: number
  shown: number
  none: string
  children: ReactNode
}

/** Things of one kind on Medusa's page of a customer. */
export const CustomerWidget = (props: CustomerWidgetProps) => {
  const { customerId, title, testId, buttons, count, shown, none, children } = props
  const { t } = useInboxTranslation()
  return (
    <Container data-testid={testId} className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        <div className="flex flex-wrap justify-end gap-2">
          {buttons
            .filter(({ isAllowed }) => isAllowed)
            .map((button) => (
              <Button
                key={button.testId}
                size="small"
                variant="secondary"
                data-testid={button.testId}
                onClick={button.onClick}
              >
                {button.label}
              </Button>
            ))}
        </div>
      </div>
      {shown === 0 ? (
        <p className="txt-small text-ui-fg-subtle px-6 py-4">{none}</p>
      ) : (
        <ul aria-label={title} className="divide-y">
          {children}
        </ul>
      )}
      {count > shown && shown > 0 && (
        <div className="px-6 py-3">
          <Link
            to={contactPath(customerId)}
            className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline"
          >
            {t("crmPages.widgets.all", { count })}
          </Link>
        </div>
      )}
    </Container>
  )
}
