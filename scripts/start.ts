import { main } from "./demo/main"

void main()
