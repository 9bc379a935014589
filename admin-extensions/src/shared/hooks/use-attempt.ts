import { useState } from "react"
import { newClientId } from "../../composer/client-id"
import { isTemporary } from "../api/errors"

/**
 * One `client_id` for every try of one deed. It changes only once the server has said yes or no: after an answer
 * that was lost, trying again must not do it twice.
 */
export const useAttempt = () => useState(createAttempt)[0]

export function createAttempt() {
  let id = newClientId()
  return {
    id: () => id,
    settle: (error: unknown) => {
      if (!error || !isTemporary(error)) {
        id = newClientId()
      }
    },
  }
}
