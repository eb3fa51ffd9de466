// Loaded with --require (Node 20.9 refuses --import for a program without a file extension, as next has) into child processes: when the process that started one is gone, even killed, so is the child.
// Looked up rather than listened for: a listener keeps a process alive that has finished its work.
if (process.connected) {
  setInterval(() => process.connected || process.exit(1), 250).unref();
}
