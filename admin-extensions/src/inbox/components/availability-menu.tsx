import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { PresenceDot } from "../../shared/components/presence-dot"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { AgentAvailability } from "../../shared/types"
import { useSetAvailability } from "../hooks/use-set-availability"

const CHOICES: readonly AgentAvailability[] = ["online", "away", "offline"]

/** Whether I get new conversations, and what colleagues see. */
export const AvailabilityMenu = ({ availability }: { availability: AgentAvailability }) => {
  const { t } = useInboxTranslation()
  const setAvailability = useSetAvailability()
  const name = t(`availability.${availability}`)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="transparent"
          data-testid="availability"
          data-availability={availability}
          aria-label={t("availability.label", { availability: name })}
          className="text-ui-fg-subtle gap-x-1.5"
        >
          <PresenceDot availability={availability} />
          {name}
          <ChevronDownMini aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" className="max-w-[280px]">
        <DropdownMenu.RadioGroup
          value={availability}
          onValueChange={(value) => setAvailability(value as AgentAvailability)}
        >
          {CHOICES.map((choice) => (
            <DropdownMenu.RadioItem key={choice} value={choice} data-testid={`availability-${choice}`}>
              <span className="flex flex-col">
                <span className="flex items-center gap-x-2">
                  <PresenceDot availability={choice} />
                  {t(`availability.${choice}`)}
                </span>
                <span className="txt-compact-xsmall text-ui-fg-subtle ps-4">
                  {t(`availability.${choice}Text`)}
                </span>
              </span>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
