/** In bytes. A file is held in memory, and its transaction open, as long as it is read. */
export const largestFile = 64 * 1024 * 1024;

export const tooLarge = `is larger than ${largestFile / 1024 / 1024} MB: split it`;
