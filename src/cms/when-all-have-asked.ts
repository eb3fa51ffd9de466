/** Once everybody has asked who is about to; Payload's own loader waits as long. */
export function whenAllHaveAsked(): Promise<void> {
  return new Promise((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve));
  });
}
