import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

const unexpected: string[] = [];
const print = console.error;

// A test that expects an error replaces `console.error` itself, with `vi.spyOn`.
console.error = (...parts: unknown[]) => {
  unexpected.push(format(...parts));
  print(...parts);
};

function refuse(): void {
  const seen = unexpected.splice(0);
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join('\n')}`);
}

afterEach(refuse);
afterAll(refuse);
