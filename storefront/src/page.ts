import type { CatalogueProduct } from "./catalogue"
import { type Html, html } from "./html"

export interface PageOptions {
  /** Where the WhatsApp link leads: the simulated phone. */
  chatUrl: string
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
      </head>
      <body>
        <header>
          <a class="brand" href="/">Lumen</a>
          <p class="tagline">moda e casa, feitas com calma</p>
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
