interface ProgressBarProps {
  /** 0–1; null: on its way, nobody knows how far. */
  value: number | null
  label: string
}

export const ProgressBar = ({ value, label }: ProgressBarProps) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={value === null ? undefined : Math.round(value * 100)}
    className="bg-ui-border-base mt-1 h-1 w-full overflow-hidden rounded-full"
  >
    <div
      className={
        value === null ? "bg-ui-fg-interactive h-full w-1/3 animate-pulse" : "bg-ui-fg-interactive h-full"
      }
      style={value === null ? undefined : { width: `${Math.round(value * 100)}%` }}
    />
  </div>
)
