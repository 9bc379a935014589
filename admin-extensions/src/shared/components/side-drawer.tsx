import { XMark } from "@medusajs/icons"
import { clx, Drawer, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { FocusReturn } from "./focus-return"

interface SideDrawerProps {
  title: ReactNode
  description?: ReactNode
  isOpen?: boolean
  testId?: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/** The kit's drawer with a header of ours: its own closes by a button without a name. */
export const SideDrawer = (props: SideDrawerProps) => {
  const { title, description, isOpen = true, testId, className, onClose, children } = props
  const { t } = useInboxTranslation()
  return (
    <Drawer open={isOpen} onOpenChange={(isNowOpen) => !isNowOpen && onClose()}>
      <Drawer.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className={className}
        data-testid={testId}
      >
        <FocusReturn />
        <div
          className={clx(
            "border-ui-border-base flex justify-between gap-x-4 border-b px-6 py-4",
            description ? "items-start" : "items-center"
          )}
        >
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title className="h2-core text-ui-fg-base break-words">{title}</Drawer.Title>
            {description && (
              <Drawer.Description className="txt-small text-ui-fg-subtle">{description}</Drawer.Description>
            )}
          </div>
          <Drawer.Close asChild>
            <IconButton
              size="small"
              variant="transparent"
              className="shrink-0"
              aria-label={t("actions.close")}
            >
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        {children}
      </Drawer.Content>
    </Drawer>
  )
}
