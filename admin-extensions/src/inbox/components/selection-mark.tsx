import { CheckMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"

/** A row's checkbox. Drawn only: the row itself is what is chosen, for keyboards and assistive technology. */
export const SelectionMark = ({ isSelected }: { isSelected: boolean }) => (
  <span aria-hidden className="flex size-10 shrink-0 items-center justify-center">
    <span
      data-testid="selection-mark"
      className={clx(
        "flex size-5 items-center justify-center rounded-md",
        isSelected
          ? "bg-ui-bg-interactive text-ui-fg-on-color shadow-borders-interactive-with-active"
          : "bg-ui-bg-base shadow-borders-base"
      )}
    >
      {isSelected && <CheckMini />}
    </span>
  </span>
)
