import { createQueueService, registerWorkflowEngine } from "./queue"

/** A process whose first job never ends, to be killed in the middle of it. */
registerWorkflowEngine((_name, { input }) => {
  process.stdout.write(`${JSON.stringify(input)}\n`)
  return new Promise(() => undefined)
})

const [databaseUrl = "", redisUrl] = process.argv.slice(2)
void createQueueService({ databaseUrl, redisUrl }, "worker").__hooks.onApplicationStart()
