import { ListCheckbox } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldDTO } from "../../../shared/types"
import { Loaded } from "../../components/loaded"
import { Section } from "../../components/section"
import { useContactFields } from "../hooks/use-contact-fields"
import { FieldDrawer } from "./field-drawer"
import { FieldList } from "./field-list"

/** What is shown of a contact beside their conversations, and in which order. */
export const ContactFieldsPanel = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useContactFields()
  const [edited, setEdited] = useState<ContactFieldDTO | "new" | null>(null)
  const fields = data?.contact_fields ?? []
  return (
    <Section
      testId="contact-fields-panel"
      title={t("crmSettings.fields.title")}
      description={t("crmSettings.fields.text")}
      actions={
        <Button
          size="small"
          variant="secondary"
          data-testid="add-contact-field"
          disabled={!data}
          onClick={() => setEdited("new")}
        >
          {t("crmSettings.fields.add")}
        </Button>
      }
    >
      <Loaded
        isLoaded={Boolean(data)}
        error={error}
        loading={t("settings.loading")}
        failed={t("crmSettings.fields.loadFailed")}
        onRetry={() => void refetch()}
      >
        {fields.length ? (
          <FieldList fields={fields} onEdit={setEdited} />
        ) : (
          <Notice
            className="py-10"
            icon={<ListCheckbox />}
            title={t("crmSettings.fields.emptyTitle")}
            text={t("crmSettings.fields.emptyText")}
          />
        )}
      </Loaded>
      {edited && (
        <FieldDrawer
          field={edited === "new" ? null : edited}
          fields={fields}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
