import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { RoutingPolicyDTO } from "../../../shared/types"
import { ActionMenu } from "../../../shared/components/action-menu"
import { Section } from "../../components/section"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useRemovePolicy, useStrategyWords } from "../hooks/use-distribution"
import { useScopes } from "../hooks/use-scopes"
import { OverrideDrawer } from "./override-drawer"

/** Channels and departments that are distributed in a way of their own. */
export const OverridesSection = ({ policies }: { policies: RoutingPolicyDTO[] }) => {
  const { t } = useInboxTranslation()
  const [edited, setEdited] = useState<RoutingPolicyDTO | "new" | null>(null)
  return (
    <Section
      testId="overrides"
      title={t("settings.distribution.overrides")}
      description={t("settings.distribution.overridesText")}
      actions={
        <Button size="small" variant="secondary" data-testid="add-override" onClick={() => setEdited("new")}>
          {t("settings.distribution.addOverride")}
        </Button>
      }
    >
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("settings.distribution.precedence")}
      </Text>
      {policies.length ? (
        <OverrideTable policies={policies} onEdit={setEdited} />
      ) : (
        <Notice
          icon={null}
          title={t("settings.distribution.emptyOverridesTitle")}
          text={t("settings.distribution.emptyOverridesText")}
        />
      )}
      {edited && (
        <OverrideDrawer
          policy={edited === "new" ? null : edited}
          policies={policies}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}

interface OverrideTableProps {
  policies: RoutingPolicyDTO[]
  onEdit: (policy: RoutingPolicyDTO) => void
}

const OverrideTable = ({ policies, onEdit }: OverrideTableProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.distribution.scope")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.distribution.method")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.distribution.fallback")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">
              {t("settings.distribution.returnTitle")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.channel.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {policies.map((policy) => (
            <OverrideRow key={policy.id} policy={policy} onEdit={() => onEdit(policy)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const OverrideRow = ({ policy, onEdit }: { policy: RoutingPolicyDTO; onEdit: () => void }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const remove = useRemovePolicy()
  const { nameOf, kindOf } = useScopes()
  const words = useStrategyWords()
  const name = nameOf(policy)
  const minutes = policy.options.return_after_minutes
  const removeIt = async () => {
    const isSure = await prompt({
      title: t("settings.distribution.removeTitle", { name }),
      description: t("settings.distribution.removeText"),
      confirmText: t("settings.distribution.remove"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) return
    remove.mutate(policy.id, {
      onSuccess: () => void toast.success(t("settings.distribution.removed")),
      onError: (error) => void toast.error(errorText(error)),
    })
  }
  return (
    <Table.Row data-testid="override-row">
      <Table.Cell className="py-2">
        <span className="flex flex-col">
          <span className="txt-compact-small-plus text-ui-fg-base">{name}</span>
          <span>{kindOf(policy.scope)}</span>
        </span>
      </Table.Cell>
      <Table.Cell>{words.nameOf(policy.method)}</Table.Cell>
      <Table.Cell className="hidden md:table-cell">
        {policy.fallback_method
          ? words.nameOf(policy.fallback_method)
          : t("settings.distribution.fallbackNone")}
      </Table.Cell>
      <Table.Cell className="hidden lg:table-cell">
        {typeof minutes === "number"
          ? t("settings.distribution.returnMinutes", { count: minutes })
          : t("settings.distribution.returnNever")}
      </Table.Cell>
      <Table.Cell className="text-end">
        <ActionMenu
          label={t("settings.rowActions", { name })}
          actions={[
            { icon: <PencilSquare />, label: t("settings.edit"), onSelect: onEdit },
            {
              icon: <Trash />,
              label: t("settings.distribution.remove"),
              onSelect: () => void removeIt(),
              isApart: true,
            },
          ]}
        />
      </Table.Cell>
    </Table.Row>
  )
}
