import type { Router } from "express"
import { randomDigits } from "../../identifiers.js"
import { isObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { Template, TemplateComponent } from "../../whatsapp/templates/template.js"
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

const FORMATS = ["TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION"] as const

/** Templates as the account's owner sees them change; every change of status is announced by webhook. */
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
    }
    if (before) {
      templates[templates.indexOf(before)] = template
    } else {
      templates.push(template)
    }
    if (before?.status !== template.status) {
      announce(simulator, wabaId, template, input.optionalString("reason"))
    }
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

/** The webhook writes the language with a hyphen, although the API wants an underscore. */
function announce(simulator: Simulator, wabaId: string, template: Template, reason: string | null): void {
  const number = [...simulator.state.numbers.values()].find((candidate) => candidate.waba_id === wabaId)
  if (!number) {
    return
  }
  void simulator.notify(number.phone_number_id, {
    waba_id: wabaId,
    field: "message_template_status_update",
    value: {
      event: template.status,
      message_template_id: Number(template.id),
      message_template_name: template.name,
      message_template_language: template.language.replace("_", "-"),
      reason: reason ?? "NONE",
      message_template_category: template.category,
    },
  })
}
