import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Loaded } from "../../components/loaded"
import { Section } from "../../components/section"
import { usePolicies, useStrategies } from "../hooks/use-distribution"
import { AccountPolicy } from "./account-policy"
import { OverridesSection } from "./overrides-section"

/** How conversations find somebody: the account's way, and where there is another. */
export const DistributionPanel = () => {
  const { t } = useInboxTranslation()
  const policies = usePolicies()
  const strategies = useStrategies()
  const data = policies.data && strategies.data ? policies.data.routing_policies : null
  const retry = () => void Promise.all([policies.refetch(), strategies.refetch()])
  if (!data) {
    return (
      <Section title={t("settings.distribution.title")} description={t("settings.distribution.description")}>
        <Loaded
          isLoaded={false}
          error={policies.error ?? strategies.error}
          loading={t("settings.distribution.loading")}
          failed={t("settings.distribution.loadFailed")}
          onRetry={retry}
        >
          {null}
        </Loaded>
      </Section>
    )
  }
  const account = data.find(({ scope }) => scope === "account") ?? null
  return (
    <div className="flex flex-col gap-y-3" data-testid="distribution">
      <AccountPolicy key={account?.updated_at} policy={account} />
      <OverridesSection policies={data.filter(({ scope }) => scope !== "account")} />
    </div>
  )
}
