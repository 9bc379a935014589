import { PHONE_NUMBER_ID } from "./channel"
import { createOnce } from "./http"
import { takePicture } from "./picture"

/** Lets a customer send more than words: a photo, a place, a document. Safe to repeat. */
export async function seedMediaMessages(simulatorUrl: string): Promise<void> {
  const url = `${simulatorUrl}/simulator/contacts`
  await createOnce(url, { id: "noemia", name: "Noêmia Castro", wa_id: "5581996110044" })
  const write = (index: number, message: object) =>
    createOnce(`${url}/noemia/messages`, {
      phone_number_id: PHONE_NUMBER_ID,
      message_id: `wamid.seed.noemia.${index}`,
      ...message,
    })
  const photo = await takePicture("vase", "#e4ebf1", "#3f5f80")
  await write(0, {
    type: "image",
    image: { base64: photo, mime_type: "image/jpeg", caption: "Chegou com essa marquinha na base" },
  })
  const order = Buffer.from("%PDF-1.4\n% Pedido 1042\n%%EOF\n").toString("base64")
  await write(1, {
    type: "document",
    document: { base64: order, mime_type: "application/pdf", filename: "pedido-1042.pdf" },
  })
  await write(2, {
    type: "location",
    location: {
      latitude: -8.0631,
      longitude: -34.8711,
      name: "Paço do Frevo",
      address: "Recife Antigo, Recife",
    },
  })
  await write(3, { type: "text", text: { body: "Podem trocar? Estou nesse endereço até as 18h" } })
}
