// Preloaded into child processes. The parent holds the other end of our standard input; when the
// parent dies, however it dies, the kernel closes that end and we shut down as on SIGTERM.
const { isMainThread } = require("node:worker_threads")

const GRACE_MS = 10_000

// Preloads run in worker threads too, whose input is not the process'.
if (isMainThread) {
  const { stdin } = process
  stdin.on("end", endWithParent)
  stdin.on("error", endWithParent)
  stdin.resume()
  // The input alone must not keep an otherwise finished process alive.
  stdin.unref?.()
}

function endWithParent() {
  process.kill(process.pid, "SIGTERM")
  // Nobody is left to lose patience with a shutdown that hangs.
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref()
}
