// Loaded with --import into child processes: when the process that started one is gone, even killed, so is the child.
process.once('disconnect', () => process.exit(1));
// Listening alone must not keep a child alive that has finished.
process.channel?.unref();
