import { useEffect } from "react"
import { useBlocker, type Location } from "react-router-dom"

const chatbotOf = ({ pathname, search }: Location) => {
  const params = new URLSearchParams(search)
  return [pathname, params.get("tab"), params.get("chatbot")].join()
}

/** Holds whoever leaves while something is not saved, until they have said that they mean it. */
export function useLeaveGuard(isChanged: boolean) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && chatbotOf(currentLocation) !== chatbotOf(nextLocation)
  )
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [isChanged])
  return {
    isAsking: blocker.state === "blocked",
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  }
}
