import { expect, it } from "vitest"
import { readPlace } from "./read-place"

const RECIFE = { latitude: -8.0631, longitude: -34.8711 }

it.each([
  "-8.0631, -34.8711",
  " -8.0631 -34.8711 ",
  "-8,0631; -34,8711",
  "geo:-8.0631,-34.8711?z=17",
  "https://www.google.com/maps/@-8.0631,-34.8711,17z",
  "https://www.google.com/maps/place/Marco+Zero/@-8.1,-34.9,17z/data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d-8.0631!4d-34.8711",
  "https://maps.google.com/?q=-8.0631,-34.8711",
  "https://www.openstreetmap.org/?mlat=-8.0631&mlon=-34.8711#map=17/-8.1/-34.9",
  "https://www.openstreetmap.org/#map=17/-8.0631/-34.8711",
  "https://maps.apple.com/?ll=-8.0631,-34.8711",
])("finds the place in %s", (text) => {
  expect(readPlace(text)).toEqual(RECIFE)
})

it.each(["", "Recife", "-8.0631", "91, 0", "0, 181", "https://shop.example/1,2"])(
  "finds none in %j",
  (text) => {
    expect(readPlace(text)).toBeNull()
  }
)
