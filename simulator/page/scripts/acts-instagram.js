import { request, upload } from "./api.js"
import { drawPicture } from "./pictures.js"
import { store, takeReply } from "./store.js"

const STORY = { width: 540, height: 960 }

/** @type {import("./types.js").Acts} */
export const instagramActs = {
  text: (text) => post({ text }),

  async files(files, text) {
    for (const file of files) {
      await post({ attachments: [{ type: kindOfFile(file), media_id: await keep(file, file.name) }] })
    }
    // There are no captions: the words follow.
    if (text !== "") await post({ text })
  },

  async voice(recording) {
    const id = await keep(new Blob([recording], { type: "audio/mp4" }), "voice.m4a")
    await post({ attachments: [{ type: "audio", media_id: id }] })
  },

  react: (message, emoji) =>
    act("/reactions", { message_id: message.id, emoji, ...(emoji === "❤️" ? { reaction: "love" } : {}) }),

  edit: (message, text) => act("/edit", { message_id: message.id, text }),

  remove: (message) => act("/unsend", { message_id: message.id }),

  async choose(_message, option) {
    await post(option)
  },

  async read(played) {
    if (played?.status !== "read") await act("/read", played ? { message_id: played.id } : {})
  },

  more: [
    {
      words: "Reply to a story",
      icon: "story",
      run: async () => {
        const picture = await drawPicture({ words: "Our story", colours: ["#f2994a", "#c2185b"], ...STORY })
        const story = { id: "18044444444444444", media_id: await keep(picture, "story.png") }
        await post({ text: "Is this one in stock?", story })
      },
    },
    { words: "Mention in a story", icon: "story", run: () => share("story_mention", "@mention", {}) },
    {
      words: "Share a post",
      icon: "image",
      run: () =>
        share("ig_post", "New arrivals", { title: "New arrivals", ig_post_media_id: "18011111111111111" }),
    },
    {
      words: "Share a story",
      icon: "story",
      run: () => share("ig_story", "A story", { story_media_id: "18033333333333333" }),
    },
    {
      words: "Share a link to a reel",
      icon: "link",
      run: () =>
        post({
          attachments: [
            {
              type: "ig_reel",
              payload: {
                url: "https://www.instagram.com/reel/C0ffee/",
                title: "How to hang a lamp",
                reel_video_id: "18022222222222222",
              },
            },
          ],
        }),
    },
    {
      words: "Photo that disappears",
      icon: "clock",
      run: () => post({ attachments: [{ type: "ephemeral" }] }),
    },
    {
      words: "Tap “Where is my parcel?”",
      icon: "list",
      run: () => act("/postbacks", { title: "Where is my parcel?", payload: "PARCEL" }),
    },
    {
      words: "Text from an ad",
      icon: "link",
      run: () =>
        post({
          text: "Hi! Is the offer in the ad still on?",
          referral: {
            ref: "spring",
            ad_id: "6045246247433",
            source: "ADS",
            type: "OPEN_THREAD",
            ads_context_data: { ad_title: "Spring sale", post_id: "180" },
          },
        }),
    },
    {
      words: "Come back through a link",
      icon: "link",
      run: () => act("/referrals", { ref: "newsletter", source: "IGME_LINK" }),
    },
    { words: "Something not supported", icon: "warning", run: () => post({ is_unsupported: true }) },
    {
      words: "Business answers in the app",
      icon: "reply",
      run: () => post({ text: "Answered from the Instagram app", is_echo: true }),
    },
  ],
}

/** @param {string} type @param {string} words @param {Record<string, unknown>} payload */
async function share(type, words, payload) {
  const picture = await drawPicture({
    words,
    colours: ["#5443cf", "#0b7a68"],
    ...(type === "ig_post" ? {} : STORY),
  })
  await post({ attachments: [{ type, media_id: await keep(picture, `${type}.png`), payload }] })
}

/** @param {Blob} file @param {string} filename @returns {Promise<string>} the medium's id */
async function keep(file, filename) {
  const query = new URLSearchParams({ account_id: store.numberId ?? "", filename })
  return (await upload(`/instagram/media?${query}`, file)).id
}

/** @param {File} file */
function kindOfFile(file) {
  const [kind] = file.type.split("/")
  return kind === "image" || kind === "video" || kind === "audio" ? kind : "file"
}

/** @param {Record<string, unknown>} message */
async function post(message) {
  const { reply_to, timestamp } = takeReply()
  const extras = { ...(reply_to ? { reply_to } : {}), ...(timestamp ? { timestamp } : {}) }
  await act("/messages", { ...extras, ...message })
}

/** @param {string} path @param {unknown} body */
async function act(path, body) {
  await request("POST", `/instagram/customers/${store.contactId}${path}`, body)
}
