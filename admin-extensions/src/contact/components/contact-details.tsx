import type { ConversationDTO, MeResponse } from "../../shared/types"
import { ContactHead } from "./contact-head"
import { ConversationFacts } from "./conversation-facts"
import { CustomerDetails } from "./customer-details"

/** Who one is talking to, and where. */
export const ContactDetails = ({ conversation, me }: { conversation: ConversationDTO; me: MeResponse }) => {
  const customerId = conversation.contact.customer_id
  return (
    <div className="flex flex-col">
      <ContactHead conversation={conversation} me={me} />
      <ConversationFacts conversation={conversation} me={me} />
      {customerId && (
        <CustomerDetails
          key={`${me.agent.id} ${customerId}`}
          customerId={customerId}
          conversation={conversation}
          me={me}
        />
      )}
    </div>
  )
}
