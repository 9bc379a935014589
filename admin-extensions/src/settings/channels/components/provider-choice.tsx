import { Button, Heading, RadioGroup, Text } from "@medusajs/ui"
import { useState } from "react"
import { LoadError } from "../../../shared/components/load-error"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useProviderName } from "../hooks/use-provider-name"
import { useProviders } from "../hooks/use-providers"

/** Which kind of platform to connect an account of. */
export const ProviderChoice = ({ onChoose }: { onChoose: (provider: string) => void }) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const providerName = useProviderName()
  const { data, error, refetch } = useProviders()
  const [chosen, setChosen] = useState<string | null>(null)
  const provider = chosen ?? data?.providers[0]?.identifier
  if (error && !data) {
    return (
      <LoadError title={t("settings.connect.providersFailed")} error={error} onRetry={() => void refetch()} />
    )
  }
  if (!data) return <RowsSkeleton label={t("settings.connect.choose")} />
  return (
    <form
      className="flex flex-col gap-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (provider) onChoose(provider)
      }}
    >
      <div>
        <Heading id="connect-choose">{t("settings.connect.choose")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.connect.chooseText")}
        </Text>
      </div>
      <RadioGroup aria-labelledby="connect-choose" value={provider} onValueChange={setChosen}>
        {data.providers.map(({ identifier }) => (
          <RadioGroup.ChoiceBox
            key={identifier}
            value={identifier}
            data-testid={`provider-${identifier}`}
            label={providerName(identifier)}
            description={translationOr(
              `settings.connect.providerText.${identifier}`,
              t("settings.connect.providerText.other")
            )}
          />
        ))}
      </RadioGroup>
      <div className="flex justify-end">
        <Button size="small" type="submit" data-testid="choose-provider">
          {t("settings.connect.continue")}
        </Button>
      </div>
    </form>
  )
}
