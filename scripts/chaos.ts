import { runEntry } from "./runtime/run-entry"

void runEntry("integration-tests/chaos/run.ts")
