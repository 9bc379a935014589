import { InsertionNotices } from "../../composer/components/insertion-notices"
import { errorCode, isNotFound } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { SnippetInsertion } from "../hooks/use-snippet-insertion"

/** What became of a snippet that was chosen, as far as it is not in the text. */
export const SnippetNotices = ({ insertion }: { insertion: SnippetInsertion }) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  return (
    <InsertionNotices
      insertion={insertion}
      name="snippet"
      titleOf={({ title }) => title}
      reasonOf={(error) => (isNotFound(error) ? t("snippets.gone") : errorText(errorCode(error)))}
    >
      {(refused) => (
        <>
          {t("snippets.refused")}
          <ul>
            {refused.map(({ name, code, message }, index) => (
              <li key={index}>
                <bdi>{name ?? t("kinds.document")}</bdi>: {errorText(code, message)}
              </li>
            ))}
          </ul>
        </>
      )}
    </InsertionNotices>
  )
}
