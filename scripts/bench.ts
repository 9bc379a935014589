import { runEntry } from "./runtime/run-entry"

void runEntry("integration-tests/bench/run.ts")
