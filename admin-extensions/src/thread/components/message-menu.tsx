import {
  ArrowDownTray,
  ArrowUturnLeft,
  EllipsisHorizontal,
  FaceSmile,
  InformationCircle,
  SquareTwoStack,
} from "@medusajs/icons"
import { clx, DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMenuChoice } from "../../shared/hooks/use-menu-choice"
import { fileUrl } from "../../shared/media/links"
import type { MessageDTO } from "../../shared/types"
import { canBeQuoted } from "../can-be-quoted"
import { useOpenMessageInfo } from "../hooks/use-message-info"
import type { MessageHandlers } from "../message-handlers"
import { MENU_BUTTON, takeOrigin } from "../message-keys"
import { EmojiRow } from "./emoji-row"
import { ReactionPicker } from "./reaction-picker"

interface MessageMenuProps {
  message: MessageDTO
  handlers: MessageHandlers
}

/** What can be done with a message. A finger has no hover: there one button opens everything. */
export const MessageMenu = ({ message, handlers }: MessageMenuProps) => {
  const { t } = useInboxTranslation()
  const [isPicking, setIsPicking] = useState(false)
  const { choose, onCloseAutoFocus } = useMenuChoice()
  const isThere = canBeQuoted(message)
  const onReply = isThere ? handlers.onReply : undefined
  const onReact = isThere ? handlers.onReact : undefined
  const files = message.attachments.flatMap(({ id, name, kind, ...file }) => {
    const url = fileUrl(file.url)
    return url ? [{ id, name: name ?? t(`kinds.${kind}`), url }] : []
  })
  const openInfo = useOpenMessageInfo()
  if (!onReply && !onReact && !message.text && files.length === 0 && !openInfo) {
    return null
  }
  const pick = choose((closing) => {
    closing.preventDefault()
    setIsPicking(true)
  })
  // Once the keyboard is where it shall come back to.
  const inform = choose(() => setTimeout(() => openInfo?.(message)))
  const onClosed = (closing: Event) => {
    const origin = takeOrigin()
    onCloseAutoFocus(closing)
    // Reply leads into the composer: the keyboard stays there.
    if (closing.defaultPrevented || document.activeElement?.tagName === "TEXTAREA") {
      closing.preventDefault()
    } else if (origin) {
      closing.preventDefault()
      origin.focus({ preventScroll: true })
    }
  }
  const buttons = (
    <div data-testid="message-menu" className="flex items-center">
      {onReact && (
        <Menu
          onClosed={onClosed}
          label={t("actions.react")}
          icon={<FaceSmile />}
          className="[@media(hover:none)]:hidden"
        >
          <EmojiRow message={message} onReact={onReact} onMore={pick} />
        </Menu>
      )}
      {onReply && (
        <IconButton
          size="xsmall"
          variant="transparent"
          aria-label={t("actions.reply")}
          title={t("actions.reply")}
          onClick={() => onReply(message)}
          className="[@media(hover:none)]:hidden"
        >
          <ArrowUturnLeft className="text-ui-fg-muted" />
        </IconButton>
      )}
      <Menu onClosed={onClosed} label={t("actions.more")} icon={<EllipsisHorizontal />} isMain>
        {onReact && (
          <>
            <EmojiRow message={message} onReact={onReact} onMore={pick} />
            <DropdownMenu.Separator />
          </>
        )}
        {onReply && (
          <Item icon={<ArrowUturnLeft />} onSelect={() => onReply(message)}>
            {t("actions.reply")}
          </Item>
        )}
        {message.text && (
          <Item icon={<SquareTwoStack />} onSelect={() => copy(message.text ?? "", t("actions.copied"))}>
            {t("actions.copyText")}
          </Item>
        )}
        {files.map(({ id, name, url }) => (
          <Item key={id} icon={<ArrowDownTray />} onSelect={() => download(url, name)}>
            {files.length > 1 ? t("media.downloadNamed", { name }) : t("actions.download")}
          </Item>
        ))}
        {openInfo && (
          <Item icon={<InformationCircle />} onSelect={inform}>
            {t("messageInfo.open")}
          </Item>
        )}
      </Menu>
    </div>
  )
  return onReact ? (
    <ReactionPicker
      isOpen={isPicking}
      onClose={() => setIsPicking(false)}
      onChoose={(emoji) => onReact({ message, emoji })}
    >
      {buttons}
    </ReactionPicker>
  ) : (
    buttons
  )
}

interface MenuProps {
  label: string
  icon: ReactNode
  children: ReactNode
  className?: string
  onClosed: (event: Event) => void
  /** The one that opens by key or long press. */
  isMain?: boolean
}

const Menu = ({ label, icon, children, className, onClosed, isMain }: MenuProps) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <IconButton
        {...(isMain ? MENU_BUTTON : {})}
        size="xsmall"
        variant="transparent"
        aria-label={label}
        title={label}
        className={clx("text-ui-fg-muted", className)}
      >
        {icon}
      </IconButton>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content align="center" onCloseAutoFocus={onClosed} className="min-w-0">
      {children}
    </DropdownMenu.Content>
  </DropdownMenu>
)

const Item = ({
  icon,
  onSelect,
  children,
}: {
  icon: ReactNode
  onSelect: () => void
  children: ReactNode
}) => (
  <DropdownMenu.Item className="gap-x-2" onSelect={onSelect}>
    <span className="text-ui-fg-subtle">{icon}</span>
    {children}
  </DropdownMenu.Item>
)

/** The clipboard is missing on plain http; then the words stay where they are. */
function copy(text: string, done: string): void {
  void navigator.clipboard?.writeText(text).then(() => toast.success(done))
}

function download(url: string, name: string): void {
  const link = document.createElement("a")
  Object.assign(link, { href: url, download: name, target: "_blank", rel: "noopener noreferrer" })
  link.click()
}
