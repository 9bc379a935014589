import type { CatalogueProduct } from "./catalogue"
import { type Html, html } from "./html"

export interface PageOptions {
  /** Where the WhatsApp link leads: the simulated phone. */
  chatUrl: string
  /** Base of the Medusa server, as the browser reaches it. */
  medusaUrl: string
  publishableKey: string
  /** Undefined: no chat on the page. */
  webchatChannelId: string | undefined
}

/** The one tag that puts the shop's chat on a page. */
function webchat({ medusaUrl, webchatChannelId }: PageOptions): Html {
  return webchatChannelId
    ? html`<script async src="${medusaUrl}/inbox/webchat.js" data-channel="${webchatChannelId}"></script>`
    : html``
}

function account(): Html {
  return html`<details class="account" id="account">
    <summary id="account-name">Entrar</summary>
    <form id="login">
      <label>E-mail <input name="email" type="email" autocomplete="username" required /></label>
      <label>Senha <input name="password" type="password" autocomplete="current-password" required /></label>
      <p class="hint">Na demonstração: clara@inbox.test, inbox-demo</p>
      <p class="problem" id="login-problem" role="alert" hidden></p>
      <button type="submit">Entrar</button>
    </form>
    <button id="logout" type="button" hidden>Sair</button>
  </details>`
}

/** Only pictures that live with us or inside the page; a product's thumbnail may be any text. */
function picture(product: CatalogueProduct): Html {
  const isAllowed = product.imageUrl !== undefined && /^(https?:|data:image\/)/.test(product.imageUrl)
  return isAllowed
    ? html`<img src="${product.imageUrl ?? ""}" alt="" width="480" height="480" loading="lazy" />`
    : html`<div class="no-picture" aria-hidden="true"></div>`
}

function card(product: CatalogueProduct): Html {
  const price = product.price ? html`<p class="price">${product.price}</p>` : html``
  return html`<li class="card" id="${product.handle}">
    ${picture(product)}
    <h2>${product.title}</h2>
    <p class="description">${product.description}</p>
    ${price}
  </li>`
}

function layout(body: Html, options: PageOptions): string {
  const page = html`<!doctype html>
    <html lang="pt-BR">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Lumen · moda e casa</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script
          type="module"
          src="/shop.js"
          data-medusa-url="${options.medusaUrl}"
          data-publishable-key="${options.publishableKey}"
          id="shop-script"
        ></script>
        ${webchat(options)}
      </head>
      <body>
        <header>
          <a class="brand" href="/">Lumen</a>
          <p class="tagline">moda e casa, feitas com calma</p>
          ${account()}
          <a class="chat" href="${options.chatUrl}" data-testid="whatsapp-link">Fale conosco no WhatsApp</a>
        </header>
        <main>${body}</main>
        <footer>Loja de demonstração: nada aqui é vendido de verdade.</footer>
      </body>
    </html>`
  return page.markup
}

export function renderCatalogue(products: CatalogueProduct[], options: PageOptions): string {
  const body = products.length
    ? html`<ul class="grid">
        ${products.map(card)}
      </ul>`
    : html`<p class="notice">Ainda não há produtos nesta loja.</p>`
  return layout(body, options)
}

export function renderUnavailable(options: PageOptions): string {
  return layout(
    html`<p class="notice">A loja está iniciando ou fora do ar. Tente de novo em instantes.</p>`,
    options
  )
}
