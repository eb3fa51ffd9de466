// Loaded with --import into child processes: when the process that started one is gone, even killed, so is the child.
// Looked up rather than listened for: a listener keeps a process alive that has finished its work.
if (process.connected) {
  setInterval(() => process.connected || process.exit(1), 250).unref();
}
