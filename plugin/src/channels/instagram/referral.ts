import type { MessageDetails } from "../../types/http/message-details"
import type { InstagramReferral } from "./schema"

/** The ad, link or shop page a contact came from. */
export function readReferral(
  referral: InstagramReferral | null | undefined
): Pick<MessageDetails, "referral"> {
  if (!referral || !(referral.source || referral.ref || referral.ad_id)) return {}
  const ad = referral.ads_context_data
  const [media_type, media_url] = ad?.video_url ? ["video", ad.video_url] : ["image", ad?.photo_url]
  return {
    referral: {
      source_type: referral.source === "ADS" ? "ad" : referral.source?.toLowerCase() || null,
      source_id: referral.ad_id || ad?.post_id || null,
      source_url: referral.referer_uri || null,
      headline: ad?.ad_title || null,
      ...(media_url ? { media_type, media_url } : {}),
      ref: referral.ref || null,
    },
  }
}

/** The product page a contact wrote from. */
export function readProduct(referral: InstagramReferral | null | undefined): Pick<MessageDetails, "product"> {
  const id = referral?.product?.id
  return id ? { product: { catalog_id: null, product_retailer_id: id } } : {}
}
