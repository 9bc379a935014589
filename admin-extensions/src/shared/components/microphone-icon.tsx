/** The icon set has no microphone; drawn in its grid and stroke. */
export const MicrophoneIcon = ({ className }: { className?: string }) => (
  <svg width={15} height={15} viewBox="0 0 15 15" fill="none" aria-hidden className={className}>
    <rect x={5.25} y={1.25} width={4.5} height={7.5} rx={2.25} stroke="currentColor" strokeWidth={1.5} />
    <path
      d="M2.75 7.25a4.75 4.75 0 0 0 9.5 0M7.5 12v1.75"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
    />
  </svg>
)
