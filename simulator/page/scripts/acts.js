import { instagramActs } from "./acts-instagram.js"
import { whatsappActs } from "./acts-whatsapp.js"
import { store } from "./store.js"

/** What the customer in view can do. @returns {import("./types.js").Acts} */
export const acts = () => (store.platform === "instagram" ? instagramActs : whatsappActs)
