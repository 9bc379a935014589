import type { Router } from "express"
import { randomDigits } from "../../identifiers.js"
import { isObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { Template, TemplateComponent } from "../../whatsapp/templates/template.js"
import { announceTemplate } from "../../whatsapp/templates/announce-template.js"
import { Input, notFound } from "./input.js"

const STATUSES = [
  "APPROVED",
  "PENDING",
  "REJECTED",
  "PAUSED",
  "DISABLED",
  "IN_APPEAL",
  "PENDING_DELETION",
  "DELETED",
  "LIMIT_EXCEEDED",
  "ARCHIVED",
] as const

const QUALITIES = ["GREEN", "YELLOW", "RED", "UNKNOWN"] as const

const FORMATS = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"] as const

/** Templates as the account's owner sees them change; every change is announced by webhook. */
export function templateRoutes(router: Router, simulator: Simulator): void {
  router.get("/templates", (request, response) => {
    response.json({ templates: templatesOf(simulator, String(request.query.waba_id)) })
  })

  router.post("/templates", (request, response) => {
    const input = new Input(request.body)
    input.only(
      "waba_id",
      "name",
      "language",
      "status",
      "category",
      "parameter_format",
      "components",
      "quality",
      "reason"
    )
    const wabaId = input.string("waba_id")
    const templates = templatesOf(simulator, wabaId)
    const name = input.string("name")
    const language = input.string("language")
    const before = templates.find((template) => template.name === name && template.language === language)
    const template: Template = {
      ...(before ?? { id: randomDigits(16) }),
      name,
      language,
      status: input.oneOf("status", STATUSES, before?.status ?? "APPROVED"),
      category: input.oneOf(
        "category",
        ["AUTHENTICATION", "MARKETING", "UTILITY"],
        before?.category ?? "UTILITY"
      ),
      parameter_format: input.oneOf(
        "parameter_format",
        ["POSITIONAL", "NAMED"],
        before?.parameter_format ?? "POSITIONAL"
      ),
      components: input.has("components") ? readComponents(input) : (before?.components ?? []),
      ...(input.has("quality")
        ? { quality_score: { score: input.oneOf("quality", QUALITIES), date: simulator.clock.seconds() } }
        : {}),
    }
    if (before) {
      templates[templates.indexOf(before)] = template
    } else {
      templates.push(template)
    }
    announceTemplate(simulator, wabaId, before ?? null, template, input.optionalString("reason"))
    response.status(before ? 200 : 201).json({ template })
  })
}

function templatesOf(simulator: Simulator, wabaId: string): Template[] {
  const templates = simulator.templates.get(wabaId)
  if (!templates) {
    throw notFound(`no business account ${wabaId} is registered (POST /simulator/numbers)`)
  }
  return templates
}

function readComponents(input: Input): TemplateComponent[] {
  return input.children("components").map((component) => {
    const { example, buttons } = component.body
    if (buttons !== undefined && !Array.isArray(buttons)) {
      throw component.wrong("buttons", "an array")
    }
    return {
      type: component.oneOf("type", ["HEADER", "BODY", "FOOTER", "BUTTONS"]),
      ...(component.has("format") ? { format: component.oneOf("format", FORMATS) } : {}),
      ...(component.has("text") ? { text: component.string("text") } : {}),
      ...(isObject(example) ? { example } : {}),
      ...(Array.isArray(buttons) ? { buttons: component.children("buttons").map(readButton) } : {}),
    }
  })
}

function readButton(button: Input) {
  const types = [
    "QUICK_REPLY",
    "URL",
    "PHONE_NUMBER",
    "COPY_CODE",
    "FLOW",
    "OTP",
    "REQUEST_CONTACT_INFO",
  ] as const
  return {
    type: button.oneOf("type", types),
    text: button.string("text"),
    ...(button.has("url") ? { url: button.string("url") } : {}),
    ...(button.has("phone_number") ? { phone_number: button.string("phone_number") } : {}),
  }
}
