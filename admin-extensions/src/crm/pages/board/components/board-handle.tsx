/** Six dots: what can be taken hold of. The kit's icons have none. */
export const BoardHandle = () => (
  <svg width="15" height="15" viewBox="0 0 15 15" fill="currentColor" aria-hidden>
    {[3.5, 7.5, 11.5].flatMap((y) =>
      [5.5, 9.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" />)
    )}
  </svg>
)
