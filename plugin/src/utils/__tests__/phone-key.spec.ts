import { isSameSubscriber, numberForms, phoneKey } from "../phone-key"

describe("phoneKey", () => {
  it.each([
    ["Brazilian mobile with and without the ninth digit", "5581999990001", "558199990001"],
    ["Mexican number with the old 1", "5215512345678", "525512345678"],
    ["Argentine mobile with and without the 9", "5491123456789", "541123456789"],
    ["any punctuation", "+55 (81) 99999-0001", "558199990001"],
  ])("folds %s", (_name, one, other) => {
    expect(phoneKey(one)).toBe(phoneKey(other))
  })

  it.each([
    ["a Brazilian landline is not a mobile", "551133334444", "5511933334444"],
    ["two different subscribers", "5581999990001", "5581999990002"],
    ["the same digits of another country", "5581999990001", "5481999990001"],
  ])("keeps apart: %s", (_name, one, other) => {
    expect(phoneKey(one)).not.toBe(phoneKey(other))
  })
})

describe("isSameSubscriber", () => {
  it.each([
    ["the old and the new form of a Brazilian mobile", "5581999990001", "558199990001", true],
    ["the old and the new form of a Mexican number", "5215512345678", "525512345678", true],
    ["the same id", "541123456789", "541123456789", true],
    ["an Argentine mobile and a landline", "5491123456789", "541123456789", false],
    ["the same the other way round", "541123456789", "5491123456789", false],
  ])("%s", (_name, one, other, expected) => {
    expect(isSameSubscriber(one, other)).toBe(expected)
  })
})

describe("numberForms", () => {
  it.each([
    ["5531987654321", ["5531987654321", "553187654321"]],
    ["31987654321", ["31987654321", "3187654321"]],
    ["987654321", ["987654321", "87654321"]],
    ["5215512345678", ["5215512345678", "525512345678"]],
    ["4321", ["4321"]],
    ["93334444", ["93334444"]],
  ])("knows %s by its other forms", (digits, forms) => {
    expect(numberForms(digits)).toEqual(forms)
  })
})
