import { buffer } from "node:stream/consumers"
import type { ParsedAttachment } from "../../../types/channel"
import { channelWith, CUSTOMER_ID, PNG, startSimulatedInstagram, type SimulatedInstagram } from "./simulated"

describe("fetchMedium", () => {
  let instagram: SimulatedInstagram
  beforeAll(async () => void (instagram = await startSimulatedInstagram()))
  afterAll(() => instagram.close())
  beforeEach(() => instagram.reset())

  const picture = (type: string) => ({ type, base64: PNG.toString("base64"), mime_type: "image/png" })
  const parsed = (given: Partial<ParsedAttachment>): ParsedAttachment => ({
    kind: "image",
    external_id: null,
    source_url: null,
    mime_type: null,
    name: null,
    sha256: null,
    details: { index: 0 },
    ...given,
  })
  const fetchMedium = (message: string, given: Partial<ParsedAttachment>) =>
    instagram.provider.fetchMedium(channelWith(), { ...parsed(given), message_external_id: message })

  /** A link as webhooks carry it, asked from the reading path. */
  async function linkOf(mid: string): Promise<string> {
    const answer = await fetch(
      `${instagram.url}/instagram/v26.0/${mid}?fields=attachments&access_token=token`
    )
    const { attachments } = (await answer.json()) as {
      attachments: { data: { image_data: { url: string } }[] }
    }
    return attachments.data[0]!.image_data.url
  }

  it("opens the bytes with their type and size", async () => {
    const mid = await instagram.writes({ attachments: [picture("image")] })
    const medium = await fetchMedium(mid, { source_url: await linkOf(mid) })
    expect(medium).toMatchObject({ mime_type: "image/png", size: PNG.length })
    expect(await buffer(medium.stream)).toEqual(PNG)
  })

  it("asks for a new address when the old one has run out", async () => {
    const mid = await instagram.writes({ attachments: [picture("image")] })
    const old = await linkOf(mid)
    await instagram.control("/clock", { advance_hours: 1 })
    expect(await buffer((await fetchMedium(mid, { source_url: old })).stream)).toEqual(PNG)
    const mention = await instagram.writes({ attachments: [picture("story_mention")] })
    const story = { source_url: old, details: { story: true } }
    expect(await buffer((await fetchMedium(mention, story)).stream)).toEqual(PNG)
  })

  it("gives up on one that is gone", async () => {
    const mid = await instagram.writes({ attachments: [picture("image")] })
    const old = await linkOf(mid)
    await instagram.control(`/instagram/customers/${CUSTOMER_ID}/unsend`, { message_id: mid })
    await instagram.control("/clock", { advance_hours: 1 })
    await expect(fetchMedium(mid, { source_url: old })).rejects.toMatchObject({
      code: "media_expired",
      retryable: false,
    })
  })

  it("asks for no new address of a picture that belongs to no message", async () => {
    const old = await linkOf(await instagram.writes({ attachments: [picture("image")] }))
    await instagram.control("/clock", { advance_hours: 1 })
    await expect(fetchMedium("", { source_url: old })).rejects.toMatchObject({ code: "media_expired" })
  })

  it("tries again later when the media host fails", async () => {
    const mid = await instagram.writes({ attachments: [picture("image")] })
    const link = await linkOf(mid)
    await instagram.control("/instagram/faults", { on: "media", kind: "error", http_status: 503 })
    await expect(fetchMedium(mid, { source_url: link })).rejects.toMatchObject({ retryable: true })
  })

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://scontent.cdninstagram.com/a.jpg",
    "https://cdninstagram.com.evil.example/a.jpg",
    "https://evil.example/?.fbcdn.net",
    "file:///etc/passwd",
    "nonsense",
  ])("does not ask %s", async (source_url) => {
    await expect(fetchMedium("m", { source_url })).rejects.toMatchObject({ retryable: false })
  })
})
