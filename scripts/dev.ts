import { main } from "./demo/main"
import { rebuildOnChange } from "./demo/watch"

void main(rebuildOnChange)
