import { Table } from "@medusajs/ui"
import { Section } from "../../../../settings/components/section"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO, DealProductDTO } from "../../../../shared/types"
import { formatPrice } from "../../../../thread/order-total"
import { ObjectLink } from "../../components/object-link"

/** What of the catalogue a deal is about. */
export const DealProducts = ({ deal }: { deal: DealDTO }) => {
  const { t, locale } = useInboxTranslation()
  const price = (amount: number | null) =>
    amount === null ? "–" : formatPrice(amount, deal.currency_code, locale)
  const total = ({ unit_price, quantity }: DealProductDTO) =>
    unit_price === null ? null : unit_price * quantity
  return (
    <Section title={t("crm.deal.products")} testId="deal-products">
      {deal.products.length === 0 ? (
        <p className="txt-small text-ui-fg-subtle px-6 py-4">{t("crmPages.deal.noProducts")}</p>
      ) : (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("crm.deal.products")}>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("crmPages.deal.product")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">{t("crm.deal.quantity")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">{t("crm.deal.unitPrice")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">{t("crmPages.deal.total")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {deal.products.map((product) => (
                <Table.Row key={product.variant_id}>
                  <Table.Cell className="min-w-[140px] py-2">
                    <ObjectLink to={`/products/${product.product_id}`}>{product.title}</ObjectLink>
                  </Table.Cell>
                  <Table.Cell className="text-end tabular-nums">{product.quantity}</Table.Cell>
                  <Table.Cell className="text-end tabular-nums">{price(product.unit_price)}</Table.Cell>
                  <Table.Cell className="text-end tabular-nums">{price(total(product))}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
