export { CustomerOwner } from "./components/customer-owner"
