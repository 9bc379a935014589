import { clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface NoticeProps {
  icon: ReactNode
  title: string
  text?: string
  children?: ReactNode
  className?: string
  testId?: string
}

/** Icon, title, words, and what to do: for everything that is empty or went wrong. */
export const Notice = ({ icon, title, text, children, className, testId }: NoticeProps) => (
  <div
    data-testid={testId}
    className={clx("flex h-full flex-col items-center justify-center gap-y-3 p-6 text-center", className)}
  >
    <div className="text-ui-fg-subtle">{icon}</div>
    <div className="flex max-w-[320px] flex-col gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {text && (
        <Text size="small" className="text-ui-fg-subtle">
          {text}
        </Text>
      )}
    </div>
    {children}
  </div>
)
