// The shop's own log-in, and what it tells the chat: nothing but a token that the shop's server made.

const { medusaUrl, publishableKey } = document.getElementById("shop-script").dataset
const TOKEN_KEY = "lumen-customer"

const form = document.getElementById("login")
const problem = document.getElementById("login-problem")
const logout = document.getElementById("logout")
const accountName = document.getElementById("account-name")

async function callStore(method, path, body, token) {
  const response = await fetch(medusaUrl + path, {
    method,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  })
  if (!response.ok)
    throw Object.assign(new Error(`${path} answered ${response.status}`), { status: response.status })
  return response.json()
}

/** Calls the chat now, or as soon as its script has come. */
function callChat(...call) {
  window.MedusaInbox ??= []
  window.MedusaInbox.push(call)
}

async function recognise(token) {
  const { customer } = await callStore("GET", "/store/customers/me", undefined, token)
  accountName.textContent = `Olá, ${customer.first_name ?? customer.email}`
  form.hidden = true
  logout.hidden = false
  const identity = await callStore("POST", "/store/inbox/webchat/identity", {}, token)
  callChat("identify", identity.token)
}

function forget() {
  localStorage.removeItem(TOKEN_KEY)
  accountName.textContent = "Entrar"
  form.hidden = false
  logout.hidden = true
}

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  problem.hidden = true
  const { email, password } = Object.fromEntries(new FormData(form))
  try {
    const { token } = await callStore("POST", "/auth/customer/emailpass", { email, password })
    localStorage.setItem(TOKEN_KEY, token)
    await recognise(token)
    document.getElementById("account").open = false
  } catch (error) {
    problem.textContent =
      error.status === 401 ? "E-mail ou senha não conferem." : "Não foi possível entrar agora."
    problem.hidden = false
  }
})

logout.addEventListener("click", () => {
  forget()
  callChat("reset")
})

const token = localStorage.getItem(TOKEN_KEY)
if (token) {
  recognise(token).catch((error) => {
    if (error.status === 401) {
      forget()
      callChat("reset")
    }
  })
}
