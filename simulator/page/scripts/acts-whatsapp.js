import { request, upload } from "./api.js"
import { drawSticker } from "./pictures.js"
import { store, takeReply } from "./store.js"

/** @type {import("./types.js").Acts} */
export const whatsappActs = {
  text: (text) => post({ type: "text", text: { body: text } }),

  async files(files, text) {
    for (const [index, file] of files.entries()) {
      const type = kindOfFile(file)
      const caption = index === 0 && text !== "" && type !== "audio" ? { caption: text } : {}
      const name = type === "document" ? { filename: file.name } : {}
      await post({
        type,
        [type]: { id: await keep(file, file.name), ...name, ...caption, ...voiceOf(type, file) },
      })
      if (index === 0 && type === "audio" && text !== "") await whatsappActs.text(text)
    }
  },

  async voice(recording) {
    const id = await keep(new Blob([recording], { type: "audio/ogg" }), "voice.ogg")
    await post({ type: "audio", audio: { id, mime_type: "audio/ogg; codecs=opus", voice: true } })
  },

  async react(message, emoji) {
    const body = { phone_number_id: store.numberId, message_id: message.id, emoji: emoji ?? "" }
    await request("POST", `/contacts/${store.contactId}/reactions`, body)
  },

  edit: (message, text) =>
    post({
      type: "edit",
      edit: { original_message_id: message.id, message: { type: "text", text: { body: text } } },
    }),

  remove: (message) => post({ type: "revoke", revoke: { original_message_id: message.id } }),

  async choose(message, option) {
    await post({ ...option, reply_to: message.id })
  },

  async read(played) {
    const which = played ? { message_id: played.id, played: true } : { played: false }
    await request("POST", `/contacts/${store.contactId}/read`, { phone_number_id: store.numberId, ...which })
  },

  more: [
    {
      words: "Sticker",
      icon: "smile",
      run: async () => {
        const id = await keep(await drawSticker("🐧"), "sticker.webp")
        await post({ type: "sticker", sticker: { id, animated: false } })
      },
    },
    {
      words: "Location",
      icon: "place",
      run: () =>
        post({
          type: "location",
          location: {
            latitude: -8.0631,
            longitude: -34.8711,
            name: "Marco Zero",
            address: "Praça Rio Branco, Recife",
          },
        }),
    },
    {
      words: "Contact card",
      icon: "person",
      run: () =>
        post({
          type: "contacts",
          contacts: [
            {
              name: { formatted_name: "Tereza Brandão", first_name: "Tereza", last_name: "Brandão" },
              phones: [{ phone: "+55 81 97777-6655", wa_id: "5581977776655", type: "CELL" }],
              emails: [{ email: "tereza@example.com", type: "WORK" }],
            },
          ],
        }),
    },
    {
      words: "Order from the catalogue",
      icon: "cart",
      run: () =>
        post({
          type: "order",
          order: {
            catalog_id: "800555012345678",
            text: "Could you wrap it as a gift?",
            product_items: [
              { product_retailer_id: "LUMINARIA-MESA-FREIJO", quantity: 1, item_price: 329, currency: "BRL" },
              {
                product_retailer_id: "VELA-CAPIM-LIMAO-180-G",
                quantity: 2,
                item_price: 69.9,
                currency: "BRL",
              },
              { product_retailer_id: "BULB-E27", quantity: 4, item_price: 24.5, currency: "BRL" },
            ],
          },
        }),
    },
    {
      words: "Text from an ad",
      icon: "link",
      run: () =>
        post({
          type: "text",
          text: { body: "Hello! I saw your ad. Is the offer still on?" },
          referral: {
            source_url: "https://fb.me/abc123",
            source_id: "120208800000000",
            source_type: "ad",
            headline: "Spring sale",
            body: "20% off all lamps",
            media_type: "image",
            image_url: "https://scontent.example/ad.jpg",
            ctwa_clid: "ARAkLkA8rmlFeiCktEJQ",
          },
        }),
    },
    { words: "Poll (not supported)", icon: "warning", run: () => post({ type: "unsupported" }) },
  ],
}

/** @param {Blob} file @param {string} filename @returns {Promise<string>} the medium's id */
async function keep(file, filename) {
  const query = new URLSearchParams({ phone_number_id: store.numberId ?? "", filename })
  return (await upload(`/media?${query}`, file)).id
}

/** @param {File} file */
function kindOfFile(file) {
  if (["image/jpeg", "image/png"].includes(file.type)) return "image"
  if (file.type === "image/webp") return "sticker"
  if (["video/mp4", "video/3gpp"].includes(file.type)) return "video"
  return file.type.startsWith("audio/") ? "audio" : "document"
}

/** A voice message carries its codec in the type. @param {string} type @param {File} file */
function voiceOf(type, file) {
  if (type !== "audio") return {}
  return file.type === "audio/ogg" ? { mime_type: "audio/ogg; codecs=opus", voice: true } : { voice: false }
}

/** @param {Record<string, unknown>} message */
async function post(message) {
  const { reply_to, timestamp } = takeReply()
  const extras = { ...(reply_to ? { reply_to } : {}), ...(timestamp ? { timestamp } : {}) }
  const body = { phone_number_id: store.numberId, ...extras, ...message }
  await request("POST", `/contacts/${store.contactId}/messages`, body)
}
