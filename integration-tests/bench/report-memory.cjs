// Preloaded into a measured process: on SIGUSR2 it collects its garbage and writes what it still holds.

const { renameSync, writeFileSync } = require("node:fs")
const v8 = require("node:v8")
const vm = require("node:vm")

v8.setFlagsFromString("--expose_gc")
const collectGarbage = vm.runInNewContext("gc")

process.on("SIGUSR2", () => {
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  const file = process.env.MEMORY_FILE
  writeFileSync(`${file}.new`, String(heapUsed + external))
  renameSync(`${file}.new`, file)
})
