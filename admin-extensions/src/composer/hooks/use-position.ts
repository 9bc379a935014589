import { useState } from "react"
import type { Coordinates } from "../read-place"

type PositionState = "idle" | "asking" | "failed"

/** Asks the browser where this machine is. @param onFound with about a metre's precision */
export function usePosition(onFound: (place: Coordinates) => void) {
  const [state, setState] = useState<PositionState>("idle")
  const ask = () => {
    setState("asking")
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState("idle")
        onFound({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) })
      },
      () => setState("failed"),
      { enableHighAccuracy: true, timeout: 15_000 }
    )
  }
  // Missing on plain http.
  return { state, ask: typeof navigator !== "undefined" && "geolocation" in navigator ? ask : null }
}

const rounded = (degrees: number) => Number(degrees.toFixed(5))
